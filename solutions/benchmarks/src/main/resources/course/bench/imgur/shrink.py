"""Makes thumbnails with Pillow: 'draft' (as it does by itself), 'full' (all pixels decoded) or 'reference' (as full, without loss);
upright, as the EXIF data say.

Arguments: the way, the folder, the folder to fill, the longer side, the rounds. Prints each round's processor seconds.
"""

import glob
import os
import sys
import time

from PIL import Image, ImageOps

way, source, target, size, rounds = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
os.makedirs(target, exist_ok=True)
images = [name for name in sorted(glob.glob(os.path.join(source, "*.jpg"))) if not name.endswith("thumbnail.jpg")]
for _ in range(rounds):
    begin = time.process_time()
    for name in images:
        with Image.open(name) as image:
            image.thumbnail((size, size), Image.Resampling.LANCZOS, reducing_gap=2.0 if way == "draft" else None)
            upright = ImageOps.exif_transpose(image)
            stem = os.path.splitext(os.path.basename(name))[0]
            upright.save(os.path.join(target, stem + (".png" if way == "reference" else ".jpg")))
    print("processor", time.process_time() - begin)
