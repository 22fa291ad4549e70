"""The files that tell a web server how to send the course: packed, kept as long as it may be, with the security
headers.

What they say is said once, here; each file says it in its own server's language.
"""

from collections.abc import Iterator, Sequence
from html import escape

from .headers import headers

#: A name that carries a mark of what the file holds: another content has another name.
MARKED = r"\.[0-9a-f]{8}\.(?:css|js|woff2)$"
#: How long a browser keeps a file with such a name; every other one it asks about before it shows what it has, so that
#: questions and scripts of two releases never mix.
KEPT, ASKED = "public, max-age=31536000, immutable", "no-cache"
#: What is packed, beside HTML. Servers have two names for a script.
PACKED = """text/css text/javascript application/javascript application/json application/xml text/xml text/plain
    image/svg+xml""".split()


def hosting_files(folder: str, languages: Sequence[str]) -> dict[str, str]:
    """The files that lie beside the pages, as name and text.

    ``folder`` is where on the web server the site lies, such as ``/course/``; empty where that is not known.
    ``languages`` are the folders of the site.
    """
    return {
        "_headers": _lines(_for_cdn(languages)),
        "nginx-headers.conf": _lines(_for_nginx(folder, languages)),
        ".htaccess": _lines(_for_apache(folder)),
        "web.config": _lines(_for_iis(folder, languages)),
    }


def _lines(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _for_cdn(languages: Sequence[str]) -> Iterator[str]:
    """Netlify and Cloudflare. They pack by themselves, and ask about every file that no rule names; two rules for one
    header would be joined."""
    yield "/*"
    yield from (f"  {name}: {value}" for name, value in headers().items())
    for language in languages:
        yield from (f"/{language}/assets/*", f"  Cache-Control: {KEPT}")


def _for_nginx(folder: str, languages: Sequence[str]) -> Iterator[str]:
    where = "in the server block, or in the location, of the course"
    yield f"# Include this file {where}:  include /path/to/nginx-headers.conf;"
    yield "# nginx forgets these headers in a location inside that has an add_header of its own. If the block has lines"
    yield "# about gzip already, take those away."
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_proxied any;"
    yield "gzip_comp_level 6;"
    yield "gzip_min_length 256;"
    yield f"gzip_types {' '.join(PACKED)};"
    yield from (f'add_header {name} "{value}" always;' for name, value in headers().items())
    yield "# A name with a mark in it is kept for a year. Not «always»: an error is not kept."
    yield f'set $kurs_cache "{ASKED}";'
    yield f'if ($uri ~ "{MARKED}") {{ set $kurs_cache "{KEPT}"; }}'
    yield "add_header Cache-Control $kurs_cache;"
    if folder:
        yield f"error_page 404 {folder}404.html;"
    else:
        yield "# The folder of the course is what stands before the language."
        yield "set $kurs_folder /;"
        yield f'if ($uri ~ "^(.*?/)(?:{"|".join(languages)})/") {{ set $kurs_folder $1; }}'
        yield "error_page 404 ${kurs_folder}404.html;"


def _for_apache(folder: str) -> Iterator[str]:
    yield "# Apache reads this file by itself where the server's own configuration says AllowOverride FileInfo, or All."
    refused = "if every page answers with error 500, only other words are allowed: take this file away"
    yield f"# With AllowOverride None it does nothing; {refused}."
    yield "<IfModule mod_headers.c>"
    yield from (f'Header always set {name} "{value}"' for name, value in headers().items())
    yield f'Header set Cache-Control "{ASKED}"'
    yield f'<FilesMatch "{MARKED}">'
    yield f'Header set Cache-Control "{KEPT}"'
    yield "</FilesMatch>"
    yield "</IfModule>"
    yield "<IfModule mod_deflate.c>"
    yield "<IfModule mod_filter.c>"
    yield f"AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}"
    yield "</IfModule>"
    yield "</IfModule>"
    if folder:
        yield f"ErrorDocument 404 {folder}404.html"
    else:
        yield "# The folder of the course is what stands before the way to a file below it."
        yield "<IfModule mod_rewrite.c>"
        yield "RewriteEngine On"
        yield r"RewriteCond %{REQUEST_URI}::$1 ^/(.*?)(.*)::\2$"
        yield "RewriteRule ^(.*)$ - [E=KURS_FOLDER:%1]"
        yield "ErrorDocument 404 /%{reqenv:KURS_FOLDER}404.html"
        yield "</IfModule>"


def _for_iis(folder: str, languages: Sequence[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<!-- For IIS, which reads this file by itself. Written after its documentation and not tried on a server:"
    yield "     if it answers every page with error 500.19, take this file away, and tell us. -->"
    yield "<configuration>"
    yield "<system.webServer>"
    yield '<urlCompression doStaticCompression="true"/>'
    yield "<staticContent>"
    yield '<clientCache cacheControlMode="DisableCache"/>'
    yield '<remove fileExtension=".webp"/>'
    yield '<mimeMap fileExtension=".webp" mimeType="image/webp"/>'
    yield '<remove fileExtension=".woff2"/>'
    yield '<mimeMap fileExtension=".woff2" mimeType="font/woff2"/>'
    yield "</staticContent>"
    yield "<httpProtocol>"
    yield "<customHeaders>"
    for name, value in headers().items():
        yield f"<remove name={_quoted(name)}/>"
        yield f"<add name={_quoted(name)} value={_quoted(value)}/>"
    yield "</customHeaders>"
    yield "</httpProtocol>"
    if folder:
        yield '<httpErrors errorMode="Custom" existingResponse="Replace">'
        yield '<remove statusCode="404"/>'
        yield f'<error statusCode="404" path={_quoted(folder + "404.html")} responseMode="ExecuteURL"/>'
        yield "</httpErrors>"
    yield "</system.webServer>"
    for language in languages:
        yield f'<location path="{language}/assets">'
        yield "<system.webServer>"
        yield "<staticContent>"
        age = 'cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"'
        yield f'<clientCache cacheControlMode="UseMaxAge" {age}/>'
        yield "</staticContent>"
        yield "</system.webServer>"
        yield "</location>"
    yield "</configuration>"


def _quoted(text: str) -> str:
    """A value of an attribute."""
    # Python's own for XML loads a web client.
    return '"' + escape(text, quote=False).replace('"', "&quot;") + '"'
