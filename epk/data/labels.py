"""The words that documents print beside the film's own: names of fields, of jobs, of months."""

from __future__ import annotations

from epk.data.values import PartialDate

JOBS = {
    "director": ("Director", "Directors"),
    "writer": ("Writer", "Writers"),
    "story": ("Story", "Story"),
    "producer": ("Producer", "Producers"),
    "co-producer": ("Co-producer", "Co-producers"),
    "executive-producer": ("Executive producer", "Executive producers"),
    "consulting-producer": ("Consulting producer", "Consulting producers"),
    "line-producer": ("Line producer", "Line producers"),
    "cinematographer": ("Director of photography", "Directors of photography"),
    "editor": ("Editor", "Editors"),
    "production-designer": ("Production designer", "Production designers"),
    "costume-designer": ("Costume designer", "Costume designers"),
    "makeup": ("Hair and make-up", "Hair and make-up"),
    "casting": ("Casting", "Casting"),
    "music": ("Music", "Music"),
    "sound": ("Sound", "Sound"),
    "visual-effects": ("Visual effects", "Visual effects"),
    "assistant-director": ("Assistant director", "Assistant directors"),
    "other": ("", ""),
}
"""Singular and plural of every job."""

BILLED_AS = {
    "director": "directed by",
    "writer": "written by",
    "story": "story by",
    "producer": "produced by",
    "co-producer": "co-produced by",
    "executive-producer": "executive producer",
    "consulting-producer": "consulting producer",
    "line-producer": "line producer",
    "cinematographer": "director of photography",
    "editor": "edited by",
    "production-designer": "production designer",
    "costume-designer": "costume designer",
    "makeup": "hair and make-up",
    "casting": "casting by",
    "music": "music by",
    "sound": "sound",
    "visual-effects": "visual effects",
    "assistant-director": "assistant director",
    "other": "",
}
"""The small words before the names in a billing block."""

KINDS = {"feature": "Feature film", "short": "Short film", "documentary": "Documentary", "series": "Series"}
SCREENING_KINDS = {
    "festival": "Festival",
    "premiere": "Premiere",
    "theatrical": "Cinema release",
    "video-on-demand": "Video on demand",
}
PREMIERES = {
    "world": "World premiere",
    "international": "International premiere",
    "continental": "Continental premiere",
    "national": "National premiere",
    "regional": "Regional premiere",
}
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def dated(date: PartialDate) -> str:
    """As much of a date as is known: "15 July 2022", "September 2021", "2019"."""
    parts = [str(date.day)] if date.day else []
    if date.month:
        parts.append(MONTHS[date.month - 1])
    return "\u00a0".join([*parts, str(date.year)]) if len(parts) < 2 else f"{parts[0]}\u00a0{parts[1]} {date.year}"


def job_label(job: str, count: int) -> str:
    """The label of a job that `count` people did."""
    return JOBS[job][0 if count == 1 else 1]


def listed(names: list[str], last: str = "and") -> str:
    """Names as a sentence lists them: "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
