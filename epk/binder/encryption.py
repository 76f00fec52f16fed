"""Encrypted appendices: opened where everybody may open them and bind them in, refused otherwise."""

from __future__ import annotations

from io import BytesIO

from pypdf import PasswordType, PdfReader
from pypdf.constants import UserAccessPermissions
from pypdf.errors import DependencyError

from epk.binder.appendix_file import AppendixFile

_UNPROTECTED = "Open it in a PDF viewer and save or print it without protection."


def opened(file: AppendixFile, data: bytes) -> PdfReader:
    """The content of a file, opened with an empty password if it is encrypted.

    Raises ProblemsFound for what opens to certain readers only, or needs a package that is not installed.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            _require_permission(file, reader)
    except DependencyError:
        hint = f"Install what reads it with `pip install 'epk[protected]'`. {_UNPROTECTED}"
        raise file.unreadable("is encrypted with AES, which is not read without an extra package", hint) from None
    except NotImplementedError:
        raise file.unreadable("is encrypted for certain readers, or in a way nobody knows", _UNPROTECTED) from None
    return reader


def _require_permission(file: AppendixFile, reader: PdfReader) -> None:
    """Raises ProblemsFound for a file that only opens with a password, or whose owner forbids to assemble it anew.

    Bits 4 and 11 of the permissions (ISO 32000-1, table 22) allow that; whoever has the owner's password may all.
    """
    opened_as = reader.decrypt("")
    if opened_as == PasswordType.NOT_DECRYPTED:
        raise file.unreadable("is protected by a password", _UNPROTECTED)
    allowed = reader.user_access_permissions or UserAccessPermissions(0)
    binding = UserAccessPermissions.MODIFY | UserAccessPermissions.ASSEMBLE_DOC
    if opened_as == PasswordType.USER_PASSWORD and not allowed & binding:
        hint = "Ask who made it for a file without restrictions, or for permission to assemble documents."
        raise file.unreadable("may be read, but its owner forbids to bind it in", hint)
