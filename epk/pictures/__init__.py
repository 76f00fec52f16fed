"""Picture files: read, turned upright, cropped, reduced and encoded; the only room that imports PIL."""
