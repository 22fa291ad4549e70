"""The content security policy, and the files that tell a web server about it."""

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    # Answers are never sent: not even by a form whose script did not run.
    "form-action": "'none'",
}

#: What only a header can say.
HEADER_ONLY = {"frame-ancestors": "'self'"}

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy(directives: dict[str, str] = DIRECTIVES) -> str:
    """The policy as a page or a header says it."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def headers() -> dict[str, str]:
    """All security headers of the site."""
    return {"Content-Security-Policy": policy(DIRECTIVES | HEADER_ONLY), **_HEADERS}


def hosting_files() -> dict[str, str]:
    """Files that lie beside the pages: ``_headers`` for hosts that read it, and lines to include in nginx."""
    lines = "".join(f"  {name}: {value}\n" for name, value in headers().items())
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers().items())
    return {
        "_headers": f"/*\n{lines}/*/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        "nginx-headers.conf": f"# include this file in the server block of the course\n{nginx}",
    }
