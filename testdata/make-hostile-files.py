#!/usr/bin/env python3
"""Makes the files in hostile/ (see README.md). Standard library only; the same bytes come out each time.

Run it in this folder, after make-binary-articles.py: python3 make-hostile-files.py
"""
import gzip
import hashlib
import io
import json
import random
import struct
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE / "hostile"
ARTICLES = HERE / "articles"
STORY = ("Lighthouse keeper {} retires after forty years\n\nPORT EXAMPLE, May 4, 2019 (Example Press) - "
         "The last keeper of the lighthouse at Port Example has gone into retirement.\n")


def write(name, data):
    OUT.mkdir(exist_ok=True)
    (OUT / name).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


def zipped(*entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.create_system, info.compress_type = 0, zipfile.ZIP_DEFLATED
            z.writestr(info, data)
    return out.getvalue()


def rc4(key, data):
    s, j = list(range(256)), 0
    for i in range(256):
        j = (j + s[i] + key[i % len(key)]) % 256
        s[i], s[j] = s[j], s[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + s[i]) % 256
        s[i], s[j] = s[j], s[i]
        out.append(byte ^ s[(s[i] + s[j]) % 256])
    return bytes(out)


def pdf(objects, trailer=b""):
    out, xref = b"%PDF-1.4\n", b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number, body in enumerate(objects, 1):
        xref += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    return out + xref + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, trailer, len(out))


def encrypted_pdf(user, owner):
    """Standard security handler, V 1 R 2: RC4 with 40 bits."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    file_id, permissions = hashlib.md5(b"dateline").digest(), -4
    o = rc4(hashlib.md5((owner + pad)[:32]).digest()[:5], (user + pad)[:32])
    key = hashlib.md5((user + pad)[:32] + o + struct.pack("<i", permissions) + file_id).digest()[:5]
    u = rc4(key, pad)
    text = b"BT /F 14 Tf 56 780 Td (Secret lighthouse story) Tj ET"
    text = rc4(hashlib.md5(key + b"\x04\0\0\0\0").digest()[:10], text)
    return pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(text) + text + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>" % (o.hex().encode(), u.hex().encode(), permissions),
    ], b"/Encrypt 6 0 R /ID [<%s> <%s>]" % ((file_id.hex().encode(),) * 2))


def encrypted_zip(name, data, password):
    """Traditional PKWARE encryption of one stored entry."""
    table = [0] * 256
    for n in range(256):
        c = n
        for _ in range(8):
            c = (c >> 1) ^ (0xEDB88320 if c & 1 else 0)
        table[n] = c
    k = [0x12345678, 0x23456789, 0x34567890]

    def update(byte):
        k[0] = (k[0] >> 8) ^ table[(k[0] ^ byte) & 255]
        k[1] = ((k[1] + (k[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        k[2] = (k[2] >> 8) ^ table[(k[2] ^ (k[1] >> 24)) & 255]

    for byte in password:
        update(byte)
    crc, body = zlib.crc32(data), bytearray()
    for byte in b"dateline..." + bytes([crc >> 24]) + data:
        t = (k[2] | 2) & 0xFFFF
        body.append(byte ^ (((t * (t ^ 1)) >> 8) & 255))
        update(byte)
    common = struct.pack("<HHHHHIIIHH", 20, 1, 0, 0, 0x5A21, crc, len(body), len(data), len(name), 0)
    local = b"PK\x03\x04" + common + name + bytes(body)
    central = b"PK\x01\x02\x14\x00" + common + bytes(14) + name
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def bad_lines():
    def line(**fields):
        return json.dumps(fields, ensure_ascii=False).encode("utf-8")

    story = "The last keeper of the lighthouse at Port Example has gone into retirement."
    return b"\n".join([
        line(id="good-1", headline="Lighthouse keeper retires", body=story, published="2019-05-04"),
        b"this line is not JSON",
        b'{"id": "cut-off", "headline": "Lighthouse kee',
        b"[1, 2, 3]",
        b'"only a string"',
        b"null",
        b"",
        b"   ",
        line(id="no-headline", body=story),
        line(id="no-body", headline="Lighthouse without a story"),
        line(id="nothing"),
        line(headline="Lighthouse without an id", body=story),
        line(id="dup", headline="Lighthouse, first of two", body=story),
        line(id="dup", headline="Lighthouse, second of two", body=story),
        line(id="bad-date", headline="Lighthouse on the 31st of February", body=story, published="2019-02-31"),
        line(id="word-date", headline="Lighthouse yesterday", body=story, published="yesterday"),
        line(id="far-date", headline="Lighthouse of the future", body=story, published="9999-12-31T23:59:59Z"),
        line(id=42, headline=["a", "list"], body={"an": "object"}, authors=7, tags="one string", published=1556928000),
        line(id="", headline="", body=""),
        line(id="a#b/../c d", headline="Lighthouse with an odd id", body=story),
        line(id="long", headline="Lighthouse in one long line", body="lighthouse " * 6000),
        b'{"id": "deep", "headline": "Lighthouse, deeply nested", "body": "' + story.encode() + b'", "x": '
        + b"[" * 3000 + b"]" * 3000 + b"}",
        b'{"id": "bytes", "headline": "Lighthouse \xff\xfe broken", "body": "' + story.encode() + b'"}',
        b"\xef\xbb\xbf" + line(id="bom", headline="Lighthouse after a BOM", body=story),
        line(id="crlf", headline="Lighthouse with CRLF", body=story) + b"\r",
        line(id="good-2", headline="Second lighthouse keeper retires", body=story, published="2020-05-04"),
    ])  # no line end after the last one


def main():
    rnd = random.Random(20240619)
    noise = bytes(rnd.randrange(256) for _ in range(4096))
    docx = (ARTICLES / "docx/ftx-bankruptcy.docx").read_bytes()
    a_pdf = (ARTICLES / "pdf/scotland-referendum.pdf").read_bytes()
    lines = (ARTICLES / "jsonl/science-and-sport.jsonl.gz").read_bytes()

    # nothing in it
    write("empty.txt", b"")
    write("empty.html", b"")
    write("empty.pdf", b"")
    write("empty.jsonl", b"")
    write("whitespace-only.txt", " \t\r\n\u00a0\u2003\n\n" * 40)
    write("bom-only.txt", b"\xef\xbb\xbf")
    write("headline-only.txt", "Lighthouse keeper retires")

    # cut off or damaged
    write("truncated.docx", docx[:len(docx) // 2])
    write("truncated.pdf", a_pdf[:900])
    write("truncated.jsonl.gz", lines[:len(lines) // 2])
    write("not-gzip.jsonl.gz", bad_lines()[:300])
    write("page-loop.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>",
                                b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"]))

    # bombs
    zeros = bytes(10_000_000)
    write("zip-bomb.zip", zipped(("inner.zip", zipped(("zeros.txt", zeros)))))
    write("bomb.docx", zipped(
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension='
         '"rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension='
         '"xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        ("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
         '</Relationships>'),
        ("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
         '<w:r><w:t>' + "lighthouse " * 1_000_000 + '</w:t></w:r></w:p></w:body></w:document>')))
    write("bomb.jsonl.gz", gzip.compress(b'{"id":"bomb","headline":"Lighthouse","body":"' + b"a" * 20_000_000 + b'"}\n',
                                         9, mtime=0))
    entities = '<!ENTITY l0 "lighthouse ">' + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    write("billion-laughs.xml", f'<?xml version="1.0"?>\n<!DOCTYPE story [{entities}]>\n<story>&l9;</story>\n')
    write("billion-laughs.xhtml", f'<?xml version="1.0"?>\n<!DOCTYPE html [{entities}]>\n<html xmlns="http://www.w3.org/1999/'
          'xhtml"><head><title>Lighthouse</title></head><body><p>&l9;</p></body></html>\n')
    write("external-entity.xml", '<?xml version="1.0"?>\n<!DOCTYPE story [<!ENTITY x SYSTEM "external-entity.dat">]>\n'
          '<story>Lighthouse &x;</story>\n')
    write("external-entity.dat", "OUTSIDE-ENTITY-WAS-READ\n")
    write("deep.html", "<html><head><title>Lighthouse deep down</title></head><body>" + "<div>" * 5000
          + "The keeper sits at the bottom." + "</div>" * 5000 + "</body></html>")
    mail = b"Subject: Lighthouse mail inside\n\nThe keeper wrote a letter.\n"
    for _ in range(100):
        mail = b"Subject: Lighthouse mail\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail
    write("nested.eml", mail)

    # encrypted (password: secret)
    write("encrypted.pdf", encrypted_pdf(b"secret", b"owner"))
    write("encrypted.zip", encrypted_zip(b"story.txt", STORY.format("").encode(), b"secret"))

    # wrong names
    write("really-a-pdf.txt", a_pdf)
    write("really-html.docx", "<html><head><title>Lighthouse page</title></head><body><p>The keeper has gone.</p></body></html>")
    write("really-text.pdf", STORY.format("Ann"))
    write("really-a-docx.html", docx)
    write("really-noise.txt", noise)
    write("really-noise.docx", noise)
    write("no-extension", STORY.format("Noah"))

    # odd text
    write("broken-utf8.txt", STORY.format("Bj").encode().replace(b"keeper", b"k\xc3\x28per \xe2\x82 \xf0\x9f \xff\xc0\xaf"))
    write("lone-surrogates.jsonl", '{"id":"s1","headline":"Lighthouse \\ud83d keeper","body":"High half only: \\ud800."}\n'
          '{"id":"s2","headline":"Lighthouse \\ude00 keeper","body":"Low half only: \\udfff. Pair: \\ud83d\\ude00."}\n'
          '{"id":"s3-\\udead","headline":"Lighthouse","body":"A half in the id."}\n')
    write("bad-lines.jsonl", bad_lines())
    write("nul-bytes.txt", STORY.format("Nell").encode().replace(b" ", b" \0"))
    write("utf16-without-bom.txt", STORY.format("Una").encode("utf-16-le"))
    write("odd-utf16.txt", b"\xff\xfe" + STORY.format("Odd").encode("utf-16-le") + b"\x41")
    write("one-long-line.txt", "lighthouse" * 8000)
    write("terminal-codes.txt", STORY.format("\x1b[31mRed\x1b[0m\x1b]0;title\x07\x1b[2J") + "\b\b\b\r\x9b1m\n")
    write("bidi-and-invisible.txt", STORY.format("\u202eedispu\u202c\u200b\u2060\ufeff\u00ad") + "\u2028\u2029\U000e0041\n")
    write("combining.txt", STORY.format("Z" + "\u0301\u0327\u0335" * 1500))
    write("script-in-headline.html", '<html><head><title>&lt;script&gt;alert("lighthouse")&lt;/script&gt;</title></head><body>'
          '<h1>&lt;img src=x onerror=alert(1)&gt; Lighthouse</h1><p>Lighthouse &lt;b&gt;bold&lt;/b&gt; &amp;amp; '
          '<a href="javascript:alert(2)">link</a></p></body></html>')
    write("unclosed.html", "<html><head><title>Lighthouse never closed<body><p>The keeper <b>has gone <!-- and so on")
    write("bad-dates.html", '<html><head><title>Lighthouse dates</title><meta property="article:published_time" content='
          '"2019-13-45T99:00"><script type="application/ld+json">{"@type":"NewsArticle","headline":</script></head>'
          "<body><p>The keeper lost his calendar.</p></body></html>")

    # odd names
    for name in ("name with spaces", "100% sure %41%2F", "issue #7", "ünïcödé – 日本語 😀", "e\u0301 decomposed",
                 "-leading-dash", "quote's & ; $HOME `x`", "two.dots..in.name", ".hidden"):
        write(name + ".txt", STORY.format("Nora"))
    write("trailing-dot.", STORY.format("Dot"))
    write("UPPER.TXT", STORY.format("Uwe"))


if __name__ == "__main__":
    main()
