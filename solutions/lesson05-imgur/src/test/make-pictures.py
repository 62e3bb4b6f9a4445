#!/usr/bin/env python3
"""Makes the pictures that the tests of exercise 5.8 shrink, and the references they are compared with, by Pillow.

Run it in this folder, with Pillow 12 and the gallery's photographs: ./make-pictures.py
Each NAME.jpg or NAME.png gets a NAME.reference.png: what a careful program makes of it at 64 pixels.
"""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image, ImageOps

PHOTO = Path("../../../../classroom/src/main/resources/course/classroom/gallery/photos/astronaut.png")
OUT = Path("resources/course/imgur/pictures")
SIZE = 64


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    photo = Image.open(PHOTO).convert("RGB").crop((80, 0, 400, 240))  # not square, no side like another
    plain = photo.resize((160, 120), Image.Resampling.LANCZOS)
    for orientation in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = orientation
        keep(f"orientation-{orientation}.jpg", jpeg(plain, exif=exif))
    keep("progressive.jpg", jpeg(plain, progressive=True))
    keep("grey.jpg", jpeg(plain.convert("L")))
    keep("cmyk.jpg", jpeg(plain.convert("CMYK")))
    keep("ycck.jpg", ycck(plain))
    keep("sixteen-bit.png", png(plain, depth=16))
    keep("interlaced.png", png(plain, interlaced=True))
    keep("palette.png", palette(plain))
    keep("half-transparent.png", saved(with_hole(plain), "PNG"))
    keep("one-pixel.jpg", jpeg(plain.resize((1, 1))))
    keep("one-pixel.png", saved(plain.resize((1, 1)), "PNG"))
    keep("very-long.jpg", jpeg(plain.resize((4000, 3))))
    keep("very-tall.png", saved(plain.resize((3, 4000)), "PNG"))
    animated = [plain, ImageOps.mirror(plain)]
    (OUT / "animated-gif-called.png").write_bytes(
        saved(animated[0].quantize(64), "GIF", save_all=True, append_images=[animated[1].quantize(64)])
    )


def jpeg(image, **options):
    return saved(image, "JPEG", quality=90, **options)


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def ycck(image):
    """Pillow writes no YCCK: write its four channels as if they were CMYK, then say in Adobe's marker what they are."""
    black = image.convert("CMYK").getchannel("K").point(lambda value: 0)
    y, cb, cr = ImageOps.invert(image).convert("YCbCr").split()  # Adobe's programs store CMYK inverted
    channels = [ImageOps.invert(channel) for channel in (y, cb, cr)] + [black]  # Pillow inverts what it writes
    data = bytearray(jpeg(Image.merge("CMYK", channels)))
    adobe = data.index(b"Adobe")
    data[adobe + 11] = 2
    return bytes(data)


def with_hole(image):
    alpha = Image.new("L", image.size, 255)
    alpha.paste(0, (0, 0, image.width // 2, image.height // 2))
    alpha.paste(128, (image.width // 2, image.height // 2, image.width, image.height))
    whole = image.convert("RGBA")
    whole.putalpha(alpha)
    return whole


def palette(image):
    """64 colours, the first of them transparent, in the upper left quarter."""
    few = image.quantize(63)
    shifted = few.point(lambda index: index + 1)
    shifted.putpalette([0, 0, 0] + few.getpalette()[: 63 * 3])
    shifted.paste(0, (0, 0, image.width // 2, image.height // 2))
    return saved(shifted, "PNG", transparency=0)


ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def png(image, depth=8, interlaced=False):
    """Pillow writes neither 16 bits a colour nor interlaced files."""
    passes = ADAM7 if interlaced else [(0, 0, 1, 1)]
    raw = bytearray()
    for left, top, right, down in passes:
        for y in range(top, image.height, down):
            raw.append(0)
            for x in range(left, image.width, right):
                for value in image.getpixel((x, y)):
                    raw += struct.pack(">H", value * 257) if depth == 16 else bytes([value])
    head = struct.pack(">IIBBBBB", image.width, image.height, depth, 2, 0, 0, int(interlaced))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(raw), 9)) + chunk(b"IEND", b"")


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def keep(name, data):
    (OUT / name).write_bytes(data)
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    if image.mode == "I;16":
        image = image.point(lambda value: value / 256).convert("L")
    image = image.convert("RGBA")
    scale = min(1, SIZE / max(image.size))
    size = tuple(max(1, round(side * scale)) for side in image.size)
    premultiplied = image.convert("RGBa").resize(size, Image.Resampling.BOX).convert("RGBA")
    premultiplied.save(OUT / (name.rsplit(".", 1)[0] + "." + name.rsplit(".", 1)[1] + ".reference.png"))


if __name__ == "__main__":
    main()
