"""The process that makes pictures is believed only what it may answer: a hostile picture may have taken it over."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest

from plugins.pictures.encoding import FinishedPicture
from plugins.pictures.protocol import PictureRequest, PictureResponse, read_request, read_response, write_message

MADE = {
    "width": 720,
    "height": 480,
    "extension": "jpg",
    "widths": [360, 720],
    "files": [b"small", b"large"],
    "avif": [b"s", b"l"],
}


def pipe(answer: object) -> BytesIO:
    data = msgspec.msgpack.encode(answer)
    return BytesIO(len(data).to_bytes(4) + data)


def test_requests_and_responses_arrive_as_they_were_sent():
    request = PictureRequest(b"photo", 2.5, (1200, 4800), (360, 720))
    response = PictureResponse(FinishedPicture(720, 480, "png", (360, 720), (b"a", b"b")))
    there, back = BytesIO(), BytesIO()
    write_message(there, request)
    write_message(back, response)
    there.seek(0)
    back.seek(0)

    assert (read_request(there), read_request(there)) == (request, None)
    assert read_response(back) == response


def test_an_honest_answer_is_read():
    read = read_response(pipe({"picture": MADE}))

    assert read.picture == FinishedPicture(720, 480, "jpg", (360, 720), (b"small", b"large"), (b"s", b"l"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"extension": "svg"},
        {"extension": "html"},
        {"widths": [360]},
        {"widths": []},
        {"width": 900},
        {"height": 0},
        {"files": [b"large"]},
        {"files": ["text", "text"]},
        {"avif": [b"s"]},
        {"widths": ["../../a", 720]},
        {"width": 7.5},
    ],
)
def test_an_answer_that_does_not_fit_together_is_none(wrong):
    with pytest.raises(ValueError):
        read_response(pipe({"picture": MADE | wrong}))


@pytest.mark.parametrize(
    "answer", [b"", b"\0", b"\0\0\0\0", b"\0\0\0\x09{}", b"\xff\xff\xff\xff", b"\0\0\0\x01\xc1", b"picture-damaged\n"]
)
def test_what_is_no_message_is_none(answer):
    with pytest.raises(ValueError):
        read_response(BytesIO(answer))


def test_an_answer_with_more_than_it_may_say_is_none():
    with pytest.raises(ValueError):
        read_response(pipe({"picture": MADE, "address": "/almaty/index.html"}))
