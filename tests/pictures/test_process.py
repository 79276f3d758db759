"""The process that makes pictures ready ends with what takes too much, and serves the next one anew."""

from __future__ import annotations

import os
import signal

import pytest
from PIL import Image

from plugins.pictures import process
from plugins.pictures.encoding import BOX, WIDTHS, Print
from plugins.pictures.flaws import DAMAGED, TOO_COSTLY
from plugins.pictures.orders import Order
from plugins.pictures.process import INTERRUPTED, OUT_OF_TIME, close_workshop, printed_apart
from tests.pictures.darkroom import encoded, painted


@pytest.fixture(autouse=True)
def fresh():
    close_workshop()
    yield
    close_workshop()


@pytest.fixture
def photo():
    return encoded(painted(400, 300), "JPEG")


def made(data: bytes) -> object:
    return printed_apart(data, BOX, WIDTHS, 100)


def worker() -> int:
    return process._workshops[os.getpid()].process.pid


def test_one_process_serves_all_pictures(photo):
    first = made(photo)
    pid = worker()

    assert isinstance(first, Print)
    assert made(photo) == first
    assert worker() == pid


def test_a_picture_that_takes_longer_ends_the_process(photo):
    large = encoded(Image.new("RGB", (1580, 6320)), "WEBP", lossless=True, method=0)
    order = Order(len(large), 0.02, BOX, WIDTHS)

    assert process._made(order, large) == (OUT_OF_TIME, True)
    assert isinstance(made(photo), Print)


def test_what_a_process_refuses_that_has_served_is_asked_of_a_fresh_one(photo):
    made(photo)
    before = worker()

    assert made(photo[:2000]) is DAMAGED
    assert os.getpid() not in process._workshops
    assert isinstance(made(photo), Print)
    assert worker() != before


def test_a_process_that_was_ended_between_pictures_is_replaced(photo):
    made(photo)
    running = process._workshops[os.getpid()].process
    os.kill(running.pid, signal.SIGKILL)
    running.wait()

    assert isinstance(made(photo), Print)


@pytest.mark.parametrize(
    ("ended_by", "flaw"),
    [(signal.SIGKILL, INTERRUPTED), (signal.SIGTERM, INTERRUPTED), (signal.SIGSEGV, TOO_COSTLY)],
)
def test_who_ended_the_process_says_whose_fault_it_is(photo, ended_by, flaw):
    made(photo)
    running = process._workshops[os.getpid()].process
    running.send_signal(ended_by)

    assert process._epitaph(running) is flaw


def test_a_build_that_is_interrupted_ends_the_process_by_leaving(photo):
    made(photo)
    running = process._workshops[os.getpid()].process
    running.send_signal(signal.SIGINT)
    assert isinstance(made(photo), Print)
    close_workshop()

    assert running.returncode == 0
