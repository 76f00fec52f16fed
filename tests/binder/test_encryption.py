"""Appendices under lock: opened where everybody may open them and bind them in."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions as Allowed

from epk.binder.appendix import open_all
from epk.binder.appendix_file import AppendixFile
from epk.binder.binding import bind_appendices
from epk.problems import ExitCode, ProblemsFound
from tests.binder.conftest import HERE, RESOURCES

ROOT = Path(__file__).parents[2]
CIPHERS = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")
WORDS = "Press coverage"
ALL = Allowed.all()


@pytest.fixture
def lock(tmp_path):
    """A file of one page with words and a title, encrypted."""

    def locked(user, owner, cipher, allowed=ALL):
        writer, file = PdfWriter(clone_from=RESOURCES / "typst.pdf"), BytesIO()
        writer.add_outline_item(title=WORDS, page_number=0)
        writer.encrypt(user, owner, algorithm=cipher, permissions_flag=allowed)
        writer.write(file)
        path = tmp_path / "list.pdf"
        path.write_bytes(file.getvalue())
        return AppendixFile(path, "A list", HERE)

    return locked


def refusal(kit, file):
    with pytest.raises(ProblemsFound) as found:
        bind_appendices(kit, open_all([file]))
    (problem,) = found.value.problems
    assert (problem.code, problem.span) == (ExitCode.APPENDIX_UNREADABLE, HERE)
    return problem


@pytest.mark.parametrize("cipher", CIPHERS)
def test_one_that_opens_only_with_a_password_is_refused(kit, lock, cipher):
    problem = refusal(kit, lock("secret", "owner", cipher))
    assert problem.message == 'appendix "list.pdf" is protected by a password'
    assert "print it without protection" in problem.hint


@pytest.mark.parametrize("cipher", CIPHERS)
def test_one_that_everybody_can_open_is_bound_in_as_if_it_were_not_locked(kit, lock, cipher):
    plain = bind_appendices(kit, open_all([AppendixFile(RESOURCES / "typst.pdf", "A list", HERE)])).data
    bound = bind_appendices(kit, open_all([lock("", "owner", cipher)])).data
    assert not PdfReader(BytesIO(bound)).is_encrypted
    texts = [[page.extract_text() for page in PdfReader(BytesIO(data)).pages] for data in (plain, bound)]
    assert texts[0] == texts[1]
    assert WORDS.encode() in bound or WORDS.encode("utf-16-be") in bound


@pytest.mark.parametrize("cipher", CIPHERS[1:])
def test_one_whose_owner_forbids_to_assemble_it_is_refused(kit, lock, cipher):
    forbidden = ALL & ~(Allowed.ASSEMBLE_DOC | Allowed.MODIFY)
    problem = refusal(kit, lock("", "owner", cipher, forbidden))
    assert problem.message == 'appendix "list.pdf" may be read, but its owner forbids to bind it in'
    assert "permission to assemble" in problem.hint
    for allowed in (Allowed.ASSEMBLE_DOC, Allowed.MODIFY):
        assert bind_appendices(kit, open_all([lock("", "owner", cipher, forbidden | allowed)])).data


def test_one_for_certain_readers_is_refused(kit, lock):
    file = lock("", "owner", "RC4-128")
    file.path.write_bytes(file.path.read_bytes().replace(b"/Standard", b"/Adobe.PK"))
    assert "is encrypted for certain readers" in refusal(kit, file).message


WITHOUT_CIPHERS = """
import sys
sys.modules["cryptography"] = sys.modules["Crypto"] = None
from pathlib import Path
from epk.binder.appendix import Appendix
from epk.binder.appendix_file import AppendixFile
from epk.problems import ProblemsFound, Span
try:
    print(len(Appendix(AppendixFile(Path(sys.argv[1]), "A list", Span("film.yaml"))).pages), "pages")
except ProblemsFound as found:
    print(found.problems[0].message, found.problems[0].hint)
"""


@pytest.mark.parametrize(("cipher", "said"), [("AES-256", "pip install 'epk[protected]'"), ("RC4-128", "1 pages")])
def test_what_is_missing_for_a_cipher_is_named(lock, cipher, said):
    command = [sys.executable, "-c", WITHOUT_CIPHERS, str(lock("", "owner", cipher).path)]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert said in outcome.stdout
