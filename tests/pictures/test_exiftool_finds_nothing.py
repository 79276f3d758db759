"""A program that knows all notes of pictures finds none in what is published."""

from __future__ import annotations

import json
import struct
import subprocess
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.pictures.sample_pictures import encoded, painted
from tests.tools import require_tool


def see_through() -> Image.Image:
    image = painted(800, 600, "RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


SECRET = "Aigul of the second shift"
PICTURES = {
    "photo": painted(800, 600),
    "drawing": Image.new("RGB", (800, 600), "teal"),
    "see-through": see_through(),
}
WRITTEN = (
    *("-GPSLatitude=43.238949", "-GPSLatitudeRef=N", "-GPSLongitude=76.889709", "-GPSLongitudeRef=E"),
    *("-Make=Phone", f"-Artist={SECRET}", f"-XMP:Creator={SECRET}", f"-IPTC:By-line={SECRET}", "-Orientation#=6"),
    *("-DateTimeOriginal=2026:01:29 10:00:00", f"-Comment={SECRET}", "-ThumbnailImage<=thumb.jpg"),
    *("-m", "-q", "-overwrite_original"),
)
# What exiftool says of any picture: its size and form.
PLAIN = {
    *("SourceFile", "ExifTool:ExifToolVersion", "Composite:ImageSize", "Composite:Megapixels"),
    *(f"File:{key}" for key in ("FileName", "Directory", "FileSize", "FileModifyDate", "FileAccessDate")),
    *(f"File:{key}" for key in ("FileInodeChangeDate", "FilePermissions", "FileType", "FileTypeExtension", "MIMEType")),
    *(f"File:{key}" for key in ("ImageWidth", "ImageHeight", "EncodingProcess", "BitsPerSample", "ColorComponents")),
    "File:YCbCrSubSampling",
    *(f"JFIF:{key}" for key in ("JFIFVersion", "ResolutionUnit", "XResolution", "YResolution")),
    *(f"PNG:{key}" for key in ("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter")),
    *("PNG:Interlace", "PNG:Palette"),
    *(f"QuickTime:{key}" for key in ("MajorBrand", "MinorVersion", "CompatibleBrands", "HandlerType")),
    *(f"QuickTime:{key}" for key in ("PrimaryItemReference", "ImageSpatialExtent", "ImagePixelDepth", "SeqProfile")),
    *(f"QuickTime:{key}" for key in ("AV1ConfigurationVersion", "SeqLevelIdx0", "SeqTier0", "HighBitDepth")),
    *(f"QuickTime:{key}" for key in ("TwelveBit", "ChromaFormat", "ChromaSamplePosition", "InitialDelaySamples")),
    *(f"QuickTime:{key}" for key in ("ColorProfiles", "ColorPrimaries", "TransferCharacteristics")),
    *(f"QuickTime:{key}" for key in ("MatrixCoefficients", "MediaDataSize", "MediaDataOffset", "MediaData")),
    "QuickTime:AuxiliaryImageType",
}


@pytest.fixture
def exiftool(tmp_path):
    program = str(require_tool("exiftool"))
    (tmp_path / "thumb.jpg").write_bytes(encoded(painted(32, 24), "JPEG"))

    def run(*options: str) -> str:
        return subprocess.run([program, *options], cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    return run


def phone_note() -> bytes:
    """What Apple's phones write for themselves: one entry of text."""
    text = SECRET.encode() + b"\0"
    return b"Apple iOS\0\0\1MM" + struct.pack(">HHHIII", 1, 0x0011, 2, len(text), 32, 0) + text


def noted(image: Image.Image, file_format: str) -> bytes:
    """Encode with the notes that Pillow can write; exiftool adds the rest."""
    exif, texts = Image.Exif(), PngInfo()
    exif.get_ifd(0x8769)[0x927C] = phone_note()
    texts.add_text("Author", SECRET)
    texts.add_text("Description", SECRET, zip=True)
    texts.add_itxt("Comment", SECRET, "en", "Comment")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    more: dict[str, Any] = {"pnginfo": texts} if file_format == "PNG" else {}
    return encoded(image, file_format, exif=exif, icc_profile=profile, **more)


def told(exiftool, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(exiftool("-j", "-a", "-u", "-G0", "-ee3", name))[0]
    return found


@pytest.fixture
def source(scratch_folder, exiftool):
    def make(kind, file_format):
        path = scratch_folder.source(noted(PICTURES[kind], file_format), "source.bin")
        exiftool(*WRITTEN, path.name)
        path.write_bytes(path.read_bytes() + SECRET.encode())
        return path.read_bytes()

    return make


KINDS = [(kind, file_format) for kind in PICTURES for file_format in ("JPEG", "PNG", "WEBP")]


@pytest.mark.parametrize(("kind", "file_format"), [one for one in KINDS if one != ("see-through", "JPEG")])
def test_no_note_of_a_source_is_published(scratch_folder, exiftool, source, kind, file_format):
    data = source(kind, file_format)
    assert SECRET in json.dumps(told(exiftool, "source.bin"))
    for published in scratch_folder.files_of(scratch_folder.picture(data)).values():
        scratch_folder.source(published, "published.bin")
        assert set(told(exiftool, "published.bin")) - PLAIN == set()
        assert SECRET.encode() not in published


def test_a_turned_source_is_published_upright(scratch_folder, source):
    picture = scratch_folder.picture(source("photo", "JPEG"))
    assert (picture.width, picture.height) == (600, 800)


def test_the_sources_of_these_tests_have_every_kind_of_note(exiftool, source):
    found: set[str] = set()
    for file_format in ("JPEG", "PNG", "WEBP"):
        source("photo", file_format)
        for key in told(exiftool, "source.bin"):
            found.update(key.split(":"))
    kinds = {"EXIF", "XMP", "IPTC", "MakerNotes", "ICC_Profile", "Comment", "GPSLatitude", "ThumbnailImage"}
    assert found >= kinds | {"Description", "Author", "Orientation"}
