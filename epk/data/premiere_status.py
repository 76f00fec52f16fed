"""Premiere status: what a screening can claim to be, from the highest rank to the lowest (festivals' rules of entry).

The words printed for each are in the section `premieres` of the label files.
"""

from __future__ import annotations

from typing import Literal, get_args

PremiereStatus = Literal["world", "international", "continental", "national", "regional"]
RANKS: tuple[PremiereStatus, ...] = get_args(PremiereStatus)
