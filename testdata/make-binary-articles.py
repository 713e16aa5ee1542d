#!/usr/bin/env python3
"""Makes the binary articles (pdf, docx, odt, rtf, epub, jsonl.gz) from make-binary-articles.txt.

Standard library only; all timestamps are fixed, so that the same bytes come out each time.
Run it in this folder: python3 make-binary-articles.py
"""
import gzip
import io
import json
import re
import textwrap
import zipfile
import zlib
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def articles():
    """Yields (path, header fields, paragraphs) for each block that starts with '=== path'."""
    source = (HERE / "make-binary-articles.txt").read_text(encoding="utf-8")
    for block in re.split(r"^=== ", source, flags=re.M)[1:]:
        head, _, body = block.partition("\n\n")
        path, *lines = head.split("\n")
        meta = dict(line.split(": ", 1) for line in lines)
        yield path, meta, [" ".join(p.split()) for p in body.strip().split("\n\n")]


def zipped(entries):
    """Zip bytes with fixed times; an entry named 'mimetype' is stored, as ODF and EPUB demand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, text in entries:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.create_system = 0
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, text.encode("utf-8"))
    return out.getvalue()


def when(meta):
    return datetime.fromisoformat(meta["date"])


def utc(meta):
    date = when(meta)
    if date.tzinfo:
        date = (date - date.utcoffset()).replace(tzinfo=None)
    return date.strftime("%Y-%m-%dT%H:%M:%SZ")


def docx(meta, paragraphs):
    m = {k: escape(v) for k, v in meta.items()}
    style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
    run = '<w:p>{}<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
    body = run.format(style, m["title"]) + run.format("", "By " + m["author"])
    body += "".join(run.format("", escape(p)) for p in paragraphs)
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    rel = "http://schemas.openxmlformats.org/"
    w = 'xmlns:w="' + rel + 'wordprocessingml/2006/main"'
    return zipped([
        ("[Content_Types].xml", XML + f'<Types xmlns="{rel}package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/word/document.xml" ContentType="{office}document.main+xml"/>'
         f'<Override PartName="/word/styles.xml" ContentType="{office}styles+xml"/>'
         '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
         '</Types>'),
        ("_rels/.rels", XML + f'<Relationships xmlns="{rel}package/2006/relationships">'
         f'<Relationship Id="rId1" Type="{rel}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
         f'<Relationship Id="rId2" Type="{rel}package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
         '</Relationships>'),
        ("word/_rels/document.xml.rels", XML + f'<Relationships xmlns="{rel}package/2006/relationships">'
         f'<Relationship Id="rId1" Type="{rel}officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'),
        ("word/document.xml", XML + f'<w:document {w}><w:body>{body}<w:sectPr/></w:body></w:document>'),
        ("word/styles.xml", XML + f'<w:styles {w}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
         '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style></w:styles>'),
        ("docProps/core.xml", XML + f'<cp:coreProperties xmlns:cp="{rel}package/2006/metadata/core-properties" '
         'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
         'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
         f'<dc:title>{m["title"]}</dc:title><dc:creator>{m["author"]}</dc:creator><cp:keywords>{m["keywords"]}</cp:keywords>'
         f'<dcterms:created xsi:type="dcterms:W3CDTF">{utc(meta)}</dcterms:created>'
         f'<dcterms:modified xsi:type="dcterms:W3CDTF">{utc(meta)}</dcterms:modified></cp:coreProperties>'),
    ])


def odt(meta, paragraphs):
    m = {k: escape(v) for k, v in meta.items()}
    ns = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
                  for p, n in (("office", "office"), ("text", "text"), ("meta", "meta"), ("manifest", "manifest")))
    ns += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    text = f'<text:h text:outline-level="1">{m["title"]}</text:h><text:p>By {m["author"]}</text:p>'
    text += "".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs)
    mime = "application/vnd.oasis.opendocument.text"
    keywords = "".join(f"<meta:keyword>{k}</meta:keyword>" for k in m["keywords"].split(", "))
    return zipped([
        ("mimetype", mime),
        ("META-INF/manifest.xml", XML + f'<manifest:manifest {ns} manifest:version="1.2">'
         f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
         '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
         '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>'),
        ("content.xml", XML + f'<office:document-content {ns} office:version="1.2"><office:body><office:text>'
         f'{text}</office:text></office:body></office:document-content>'),
        ("meta.xml", XML + f'<office:document-meta {ns} office:version="1.2"><office:meta><dc:title>{m["title"]}</dc:title>'
         f'<meta:initial-creator>{m["author"]}</meta:initial-creator><dc:creator>{m["author"]}</dc:creator>'
         f'<meta:creation-date>{utc(meta)}</meta:creation-date><dc:date>{utc(meta)}</dc:date>{keywords}'
         '<dc:language>en-GB</dc:language></office:meta></office:document-meta>'),
    ])


def epub(meta, paragraphs):
    m = {k: escape(v) for k, v in meta.items()}
    name = re.sub(r"\W+", "-", meta["title"].lower()).strip("-")
    head = f'<html xmlns="http://www.w3.org/1999/xhtml"{{}} xml:lang="en"><head><title>{m["title"]}</title></head><body>'
    body = "".join(f"<p>{escape(p)}</p>" for p in paragraphs)
    return zipped([
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", XML + '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
         '<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
        ("OEBPS/package.opf", XML + '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
         '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
         f'<dc:identifier id="id">urn:example:{name}</dc:identifier><dc:title>{m["title"]}</dc:title>'
         f'<dc:creator>{m["author"]}</dc:creator><dc:publisher>{m["publisher"]}</dc:publisher>'
         f'<dc:date>{utc(meta)}</dc:date><dc:language>en</dc:language><dc:subject>{m["keywords"]}</dc:subject>'
         f'<meta property="dcterms:modified">{utc(meta)}</meta></metadata>'
         '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
         '<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/></manifest>'
         '<spine><itemref idref="text"/></spine></package>'),
        ("OEBPS/nav.xhtml", XML + head.format(' xmlns:epub="http://www.idpf.org/2007/ops"') +
         f'<nav epub:type="toc"><ol><li><a href="text.xhtml">{m["title"]}</a></li></ol></nav></body></html>'),
        ("OEBPS/text.xhtml", XML + head.format("") + f'<h1>{m["title"]}</h1><p>By {m["author"]}</p>{body}</body></html>'),
    ])


def rtf(meta, paragraphs):
    def text(s):
        s = re.sub(r"([\\{}])", r"\\\1", s)
        return "".join(c if c < "\x80" else "\\u%d?" % ord(c) for c in s)

    day = when(meta)
    times = f"\\yr{day.year}\\mo{day.month}\\dy{day.day}\\hr{day.hour}\\min{day.minute}"
    body = "".join(f"\\pard\\sa200 {text(p)}\\par\n" for p in ["By " + meta["author"], *paragraphs])
    return (f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\froman Times New Roman;}}}}\n"
            f"{{\\info{{\\title {text(meta['title'])}}}{{\\author {text(meta['author'])}}}"
            f"{{\\keywords {text(meta['keywords'])}}}{{\\company {text(meta['publisher'])}}}"
            f"{{\\creatim{times}}}{{\\revtim{times}}}}}\n"
            f"\\pard\\sa200\\b\\fs36 {text(meta['title'])}\\b0\\fs24\\par\n{body}}}\n").encode("ascii")


def pdf(meta, paragraphs):
    def string(s):
        return b"(" + re.sub(rb"([\\()])", rb"\\\1", s.encode("cp1252")) + b")"

    date = when(meta)
    offset = date.strftime("%z") or "+0000"
    stamp = f"D:{date:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:]}'".encode()
    lines = [("B", 18, s) for s in textwrap.wrap(meta["title"], 50)] + [("R", 11, "By " + meta["author"]), ("R", 11, "")]
    for p in paragraphs:
        lines += [("R", 11, s) for s in textwrap.wrap(p, 88)] + [("R", 11, "")]
    content = b"BT\n56 780 Td\n"
    for font, size, s in lines:
        content += b"/%s %d Tf 0 -%d Td %s Tj\n" % (font.encode(), size, round(size * 1.3), string(s))
    content = zlib.compress(content + b"ET\n", 9)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content) + content + b"\nendstream",
        font % b"Times-Roman",
        font % b"Times-Bold",
        b"<< /Title %s /Author %s /Keywords %s /Creator %s /CreationDate (%s) /ModDate (%s) >>" % (
            *(string(meta[k]) for k in ("title", "author", "keywords", "publisher")), stamp, stamp),
    ]
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    xref = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number, body in enumerate(objects, 1):
        xref += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    return out + xref + b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, len(out))


def main():
    lines = {}
    for path, meta, paragraphs in articles():
        target = HERE / "articles" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".jsonl.gz"):
            record = dict(meta, language="en", body="\n\n".join(paragraphs), tags=meta["tags"].split(", "))
            lines.setdefault(target, []).append(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            make = {"pdf": pdf, "docx": docx, "odt": odt, "rtf": rtf, "epub": epub}[path.split("/")[0]]
            target.write_bytes(make(meta, paragraphs))
    for target, records in lines.items():
        target.write_bytes(gzip.compress("".join(records).encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
