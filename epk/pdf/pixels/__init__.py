"""What is inside picture files. Only this room, `separation.py` and `preview.py` import PIL."""
