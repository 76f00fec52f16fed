"""Remakes the PDFs of other programs that tests bind in: python tests/resources/appendices/make.py

Each is made by the program it is named for. Needs, on Debian 12: libreoffice-writer chromium ghostscript openssl
python3-cairo fonts-dejavu-core, and pip install weasyprint typst reportlab pillow pikepdf pyhanko. Run with a Python
that sees the system's packages for cairo: python3 -m venv --system-site-packages.
"""

from __future__ import annotations

import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

import cairo
import pikepdf
import typst
import weasyprint
from PIL import Image, ImageDraw
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
A4 = (595, 842)
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Revue de presse</title>
<style>body { font-family: "DejaVu Sans"; font-size: 11pt } td, th { border: 1px solid }
.faint { opacity: 0.5 }</style></head>
<body><h1>Revue de presse</h1><p>Un film <a href="https://example.org/">à voir</a>, et <a href="#b">plus loin</a>.</p>
<ul><li>Le Monde</li><li>Libération</li></ul><h3 id="b">Dates</h3>
<table><tr><th>Jour</th><th>Lieu</th></tr><tr><td>12 mai</td><td>Cannes</td></tr></table>
<p class="faint">Sans garantie.</p>
<svg width="60" height="30"><title>Une barre</title><rect width="60" height="30" fill="teal"/></svg></body></html>"""


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)


def libreoffice(work: Path) -> None:
    """Untagged, as the export dialogue leaves it when the box is cleared."""
    options = 'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
    (work / "libreoffice.html").write_text(PAGE, "utf-8")
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", options, "--outdir", HERE, work / "libreoffice.html")


def chromium(work: Path) -> None:
    """Tagged, from the browser's own print function."""
    (work / "page.html").write_text(PAGE, "utf-8")
    output = f"--print-to-pdf={HERE / 'chromium.pdf'}"
    profile = f"--user-data-dir={work / 'chromium'}"
    run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        profile,
        output,
        "--no-pdf-header-footer",
        work / "page.html",
    )


def ghostscript(work: Path) -> None:
    """From PostScript: a Type 1 font as CFF, grey and RGB."""
    source = work / "list.ps"
    source.write_text(
        "%!PS\n/Times-Roman findfont 18 scalefont setfont\n72 700 moveto (A list of screenings) show\n"
        "0.2 0.4 0.6 setrgbcolor 72 690 200 2 rectfill\n0 setgray 72 660 moveto (12 May, Cannes) show\nshowpage\n"
        "/Times-Roman findfont 18 scalefont setfont\n72 700 moveto (Second page) show\nshowpage\n"
    )
    embed, output = "<</NeverEmbed []>> setdistillerparams", f"-sOutputFile={HERE / 'ghostscript.pdf'}"
    run("gs", "-q", "-sDEVICE=pdfwrite", "-dNOPAUSE", "-dBATCH", output, "-c", embed, "-f", source)


def weasyprint_() -> None:
    """Untagged, with links, an outline and transparency."""
    weasyprint.HTML(string=PAGE).write_pdf(HERE / "weasyprint.pdf")


def typst_() -> None:
    """Tagged and meant for PDF/UA; its heading is named in French."""
    source = (
        '#set document(title: "Notes")\n#set text(lang: "fr", font: "DejaVu Sans")\n= Notes\n== Premières\n'
        "+ Un\n+ Deux #footnote[Une note.]\n\n"
        '#figure(rect(width: 2cm, height: 1cm), alt: "Un cadre", caption: [Cadre])\n'
        "#table(columns: 2, table.header[Jour][Lieu], [12 mai], [Cannes])\n"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".typ") as file:
        file.write(source)
        file.flush()
        typst.compile(
            file.name, HERE / "typst.pdf", pdf_standards=["ua-1"], font_paths=["/usr/share/fonts/truetype/dejavu"]
        )


def cairo_() -> None:
    """A chart: text, paths and a gradient, with a link."""
    surface = cairo.PDFSurface(str(HERE / "cairo.pdf"), *A4)
    context = cairo.Context(surface)
    context.select_font_face("DejaVu Sans")
    context.set_font_size(14)
    context.move_to(72, 90)
    context.tag_begin(cairo.TAG_LINK, "uri='https://example.org/figures'")
    context.show_text("Admissions by week")
    context.tag_end(cairo.TAG_LINK)
    shade = cairo.LinearGradient(72, 0, 400, 0)
    shade.add_color_stop_rgba(0, 0.1, 0.2, 0.5, 1)
    shade.add_color_stop_rgba(1, 0.8, 0.6, 0.2, 0.4)
    context.set_source(shade)
    for week, height in enumerate((120, 90, 60, 20)):
        context.rectangle(72 + 80 * week, 300 - height, 60, height)
    context.fill()
    surface.finish()


def scan() -> None:
    """Two pages from a scanner: pictures, no text."""
    pages = []
    for number in (1, 2):
        page = Image.new("L", (620, 877), 240)
        draw = ImageDraw.Draw(page)
        for line in range(40, 800, 30):
            draw.line((60, line, 500 - 10 * number, line), fill=60, width=6)
        pages.append(page)
    pages[0].save(HERE / "scan.pdf", save_all=True, append_images=pages[1:], resolution=75)


def form() -> None:
    """Fields to fill in and a button that sends them."""
    canvas = Canvas(str(HERE / "form.pdf"), pagesize=A4, invariant=1)
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    canvas.setFont("DejaVu", 12)
    canvas.drawString(72, 760, "Title of the film")
    canvas.acroForm.textfield(name="title", x=72, y=720, width=300, height=24, value="Karmalink", tooltip="Title")
    canvas.acroForm.checkbox(name="first", x=72, y=680, checked=True, tooltip="First feature")
    canvas.save()
    with pikepdf.open(HERE / "form.pdf", allow_overwriting_input=True) as pdf:
        send = pikepdf.Dictionary(S=pikepdf.Name.SubmitForm, F="https://example.org/", Fields=[])
        names = {"Type": pikepdf.Name.Annot, "Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Btn}
        button = pdf.make_indirect(pikepdf.Dictionary(**names, T="send", Rect=[72, 600, 140, 630], A=send, F=4))
        pdf.pages[0].Annots.append(button)
        pdf.Root.AcroForm.Fields.append(button)
        pdf.save()


def cmyk() -> None:
    """Colours for the press, without saying which press."""
    canvas = Canvas(str(HERE / "cmyk.pdf"), pagesize=A4, invariant=1)
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    canvas.setFont("DejaVu", 12)
    canvas.setFillColor(CMYKColor(0.9, 0.4, 0, 0.2))
    canvas.rect(72, 700, 200, 80, stroke=0, fill=1)
    canvas.drawString(72, 660, "An advertisement")
    canvas.save()


def unembedded() -> None:
    """A font that every reader is supposed to have."""
    canvas = Canvas(str(HERE / "unembedded.pdf"), pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(72, 700, "An invoice")
    canvas.save()


def layered() -> None:
    """Layers, notes, attachments of two kinds, and a note that is hidden."""
    canvas = Canvas(str(HERE / "layered.pdf"), pagesize=A4, invariant=1)
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    canvas.setFont("DejaVu", 12)
    canvas.drawString(72, 700, "Always seen")
    for index, words in enumerate(("Vorhang", "Rideau")):
        canvas.addLiteral(f"/OC /L{index} BDC")
        canvas.drawString(72, 650 - 30 * index, words)
        canvas.addLiteral("EMC")
    canvas.save()
    with pikepdf.open(HERE / "layered.pdf", allow_overwriting_input=True) as pdf:
        layers = [
            pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name)) for name in ("German", "French")
        ]
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=layers, D=pikepdf.Dictionary(OFF=[layers[1]], AS=[]))
        page = pdf.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(L0=layers[0], L1=layers[1])
        pdf.attachments["notes.txt"] = b"Notes"
        pdf.attachments["setup.exe"] = b"MZ"
        pdf.save(deterministic_id=True)


def signed(work: Path) -> None:
    """Signed with a certificate made for the purpose; its look is a field on the page."""
    key, certificate = work / "key.pem", work / "certificate.pem"
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        certificate,
        "-subj",
        "/CN=Nobody",
    )
    writer = IncrementalPdfFileWriter(BytesIO((HERE / "ghostscript.pdf").read_bytes()))
    append_signature_field(writer, SigFieldSpec("Signature", box=(72, 100, 250, 150)))
    signer = signers.SimpleSigner.load(str(key), str(certificate))
    with (HERE / "signed.pdf").open("wb") as output:
        signers.sign_pdf(writer, signers.PdfSignatureMetadata(field_name="Signature"), signer=signer, output=output)


def encrypted() -> None:
    """Opens with a password."""
    with pikepdf.open(HERE / "ghostscript.pdf") as pdf:
        pdf.save(HERE / "encrypted.pdf", encryption=pikepdf.Encryption(user="secret", owner="secret"))


def main() -> None:
    """Write all of them beside this file."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for make in (libreoffice, chromium, ghostscript):
            make(work)
        for make in (weasyprint_, typst_, cairo_, scan, form, cmyk, unembedded, layered):
            make()
        signed(work)
        encrypted()


if __name__ == "__main__":
    main()
