"""HTTP as bytes: what no well-behaved client would send, and the answers byte by byte."""

import json
import socket

from running_server import DEADLINE, Unexpected


class Answer:
    """One answer. `text` is all of it but the Date, so that two that tell the same are equal."""

    def __init__(self, head, body):
        first, *lines = head.decode("latin-1").split("\r\n")
        self.status = int(first.split(" ")[1])
        self.headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        self.body = body.decode("utf-8")
        self.text = "\n".join([first, *(line for line in lines if not line.startswith("Date: ")), "", self.body])

    def __str__(self):
        return self.text

    @property
    def problems(self):
        return json.loads(self.body)["problems"]


class Wire:
    """One connection, which sends exactly the bytes it is given."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), DEADLINE)
        self.kept = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """False when the server has closed the connection meanwhile, which it may once it has refused."""
        try:
            self.socket.sendall(data)
            return True
        except (BrokenPipeError, ConnectionResetError):
            return False

    def receive(self):
        """Some more bytes; none at the end."""
        try:
            more = self.socket.recv(65536)
        except ConnectionResetError:
            more = b""
        self.kept += more
        return more

    def has_answer(self, seconds):
        """Whether something comes within so many seconds."""
        self.socket.settimeout(seconds)
        try:
            self.receive()
        except TimeoutError:
            return False
        finally:
            self.socket.settimeout(DEADLINE)
        return True

    def read_answer(self):
        while b"\r\n\r\n" not in self.kept:
            if not self.receive():
                raise Unexpected(f"the connection ended before an answer; came: {self.kept[:200]}")
        head, _, self.kept = self.kept.partition(b"\r\n\r\n")
        answer = Answer(head, b"")
        length = int(answer.headers.get("content-length", 0))
        while len(self.kept) < length:
            if not self.receive():
                raise Unexpected(f"the connection ended within an answer: {head.decode()}")
        body, self.kept = self.kept[:length], self.kept[length:]
        return Answer(head, body)

    def is_closed(self):
        """Whether the server closes now, and sends nothing more before."""
        return not self.kept and not self.receive()


def head(method, target, fields):
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", *(f"{name}: {value}" for name, value in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
