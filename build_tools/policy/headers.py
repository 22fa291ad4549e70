"""The content security policy, and the headers that say it."""

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
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
