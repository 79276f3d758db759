"""The process that makes pictures ready ends with what takes too much, and serves the next one anew."""

from __future__ import annotations

import os
import signal

import pytest
from PIL import Image

from plugins.pictures import process
from plugins.pictures.encoding import BOX, WIDTHS, FinishedPicture
from plugins.pictures.flaws import DAMAGED, TOO_COSTLY
from plugins.pictures.process import INTERRUPTED, OUT_OF_TIME, close_process, make_in_process
from plugins.pictures.protocol import PictureRequest
from tests.pictures.sample_pictures import encoded, painted


@pytest.fixture(autouse=True)
def fresh():
    close_process()
    yield
    close_process()


@pytest.fixture
def photo():
    return encoded(painted(400, 300), "JPEG")


def made(data: bytes) -> object:
    return make_in_process(data, BOX, WIDTHS, 100)


def worker() -> int:
    return process._processes[os.getpid()].process.pid


def test_one_process_serves_all_pictures(photo):
    first = made(photo)
    pid = worker()

    assert isinstance(first, FinishedPicture)
    assert made(photo) == first
    assert worker() == pid


def test_a_picture_that_takes_longer_ends_the_process(photo):
    large = encoded(Image.new("RGB", (1580, 6320)), "WEBP", lossless=True, method=0)
    request = PictureRequest(large, 0.02, BOX, WIDTHS)

    assert process._made(request) == (OUT_OF_TIME, True)
    assert isinstance(made(photo), FinishedPicture)


def test_what_a_process_refuses_that_has_served_is_asked_of_a_fresh_one(photo):
    made(photo)
    before = worker()

    assert made(photo[:2000]) is DAMAGED
    assert os.getpid() not in process._processes
    assert isinstance(made(photo), FinishedPicture)
    assert worker() != before


def test_a_process_that_was_ended_between_pictures_is_replaced(photo):
    made(photo)
    running = process._processes[os.getpid()].process
    os.kill(running.pid, signal.SIGKILL)
    running.wait()

    assert isinstance(made(photo), FinishedPicture)


@pytest.mark.parametrize(
    ("ended_by", "flaw"),
    [(signal.SIGKILL, INTERRUPTED), (signal.SIGTERM, INTERRUPTED), (signal.SIGSEGV, TOO_COSTLY)],
)
def test_who_ended_the_process_says_whose_fault_it_is(photo, ended_by, flaw):
    made(photo)
    running = process._processes[os.getpid()].process
    running.send_signal(ended_by)

    assert process._flaw_of_ended(running) is flaw


def test_a_build_that_is_interrupted_ends_the_process_by_leaving(photo):
    made(photo)
    running = process._processes[os.getpid()].process
    running.send_signal(signal.SIGINT)
    assert isinstance(made(photo), FinishedPicture)
    close_process()

    assert running.returncode == 0
