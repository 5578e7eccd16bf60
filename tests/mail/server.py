"""Mail servers on this machine: proper ones by aiosmtpd, and ones that go wrong in the middle."""
import contextlib
import logging
import os
import socket
import ssl
import subprocess
import threading
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

# What it says of servers that ask for a password over TLS from the first byte, and of those who hang up.
warnings.simplefilter("ignore")
logging.disable()

USER, PASSWORD = "maja", "ice breaker"


def make_certificates(folder):
    """{name: path} of an authority, and of certificates by it for this machine and for another one."""
    made = {name: os.path.join(folder, name + ".pem") for name in ("ca", "here", "elsewhere")}

    def openssl(*arguments):
        subprocess.run(("openssl", *arguments), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    key = os.path.join(folder, "ca.key")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", made["ca"], "-days", "2",
            "-subj", "/CN=An authority", "-addext", "basicConstraints=critical,CA:TRUE")
    for name, names in (("here", "DNS:localhost,IP:127.0.0.1"), ("elsewhere", "DNS:elsewhere.example")):
        request, extension = os.path.join(folder, name + ".csr"), os.path.join(folder, name + ".ext")
        with open(extension, "w", encoding="ascii") as file:
            file.write("subjectAltName=" + names)
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", os.path.join(folder, name + ".key"), "-out", request,
                "-subj", "/CN=" + name)
        openssl("x509", "-req", "-in", request, "-CA", made["ca"], "-CAkey", key, "-CAcreateserial", "-days", "2",
                "-extfile", extension, "-out", made[name])
    return made


def context(certificate):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate, certificate[:-4] + ".key")
    return made


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Handler:
    """Keeps what it accepted.  `answers` are the replies to give instead: by recipient, or for "MAIL" and "DATA"."""

    def __init__(self, answers):
        self.answers, self.accepted, self.transactions, self.logins = answers, [], 0, []

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.transactions += 1
        if "MAIL" in self.answers:
            return self.answers["MAIL"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "DATA" in self.answers:
            return self.answers["DATA"]
        self.accepted.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
        return "250 2.0.0 queued as 4711"

    def login(self, server, session, envelope, mechanism, data):
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=self.logins[-1] == (USER, PASSWORD), handled=False)


@contextlib.contextmanager
def proper(certificate, answers=None, starttls=False, login=False, tls=True, **more):
    """A server that does as the standards say; gives its address and its handler."""
    handler, port = Handler(answers or {}), free_port()
    settings = {"decode_data": False, "data_size_limit": 50 * 1000 * 1000, "enable_SMTPUTF8": True, **more}
    if login:
        settings.update(authenticator=handler.login, auth_required=True, auth_require_tls=starttls)
    if starttls and tls:
        settings.update(tls_context=context(certificate), require_starttls=True)
    elif tls:
        settings.update(ssl_context=context(certificate))
    controller = Controller(handler, hostname="127.0.0.1", port=port, **settings)
    controller.start()
    try:
        yield "%s://localhost:%d" % ("smtp" if starttls else "smtps", port), handler
    finally:
        controller.stop()


class Scripted(threading.Thread):
    """A server over TLS that goes wrong at a point: "greeting", "data" (amid it), "dot" (behind it); `way`: "cut" hangs
    up, "hang" says nothing, and else it is what is said."""

    def __init__(self, certificate, point, way):
        super().__init__(daemon=True)
        self.context, self.point, self.way = context(certificate), point, way
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.messages = self.connections = 0  # messages that came whole
        self.release = threading.Event()

    def run(self):
        while not self.release.is_set():
            try:
                plain, _ = self.listener.accept()
                self.connections += 1
                with self.context.wrap_socket(plain, server_side=True) as talk:
                    self.talk(talk, talk.makefile("rb"))
            except OSError:
                continue

    def goes_wrong(self, talk, point):
        if point != self.point:
            return False
        if self.way == "hang":
            self.release.wait(30)
        elif self.way != "cut":
            talk.sendall(self.way.encode() + b"\r\n")
        return True

    def talk(self, talk, lines):
        if self.goes_wrong(talk, "greeting"):
            return
        talk.sendall(b"220 here\r\n")
        for line in lines:
            verb = line[:4].upper()
            if verb == b"QUIT":
                return
            talk.sendall(b"354 go\r\n" if verb == b"DATA" else b"250 ok\r\n")
            if verb == b"DATA" and self.goes_wrong_in_data(talk, lines):
                return

    def goes_wrong_in_data(self, talk, lines):
        if self.point == "data":
            lines.read(100 * 1000)
            return self.goes_wrong(talk, "data")
        for line in lines:
            if line == b".\r\n":
                self.messages += 1
                break
        if self.goes_wrong(talk, "dot"):
            return True
        talk.sendall(b"250 queued\r\n")
        return False


@contextlib.contextmanager
def scripted(certificate, point, way):
    server = Scripted(certificate, point, way)
    server.start()
    try:
        yield "smtps://localhost:%d" % server.listener.getsockname()[1], server
    finally:
        server.release.set()
        server.listener.close()


class Proxy(threading.Thread):
    """One that is asked for tunnels (RFC 9110, 9.3.6); `asked` are the hosts and ports."""

    def __init__(self):
        super().__init__(daemon=True)
        self.asked = []
        self.listener = socket.create_server(("127.0.0.1", 0))

    def run(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                head = b""
                while b"\r\n\r\n" not in head:
                    head += client.recv(4096)
                host = head.split()[1].decode()
                self.asked.append(host)
                server = socket.create_connection(("127.0.0.1", int(host.rpartition(":")[2])))
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                for ends in ((client, server), (server, client)):
                    threading.Thread(target=self.pass_on, args=ends, daemon=True).start()

    @staticmethod
    def pass_on(source, sink):
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                sink.sendall(piece)
            sink.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def proxy():
    one = Proxy()
    one.start()
    try:
        yield "http://localhost:%d" % one.listener.getsockname()[1], one
    finally:
        one.listener.close()
