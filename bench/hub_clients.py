"""Clients for measuring a server: raw sockets, because http.client would cost more than the server does."""

import os
import select
import socket
import time

from running_server import DEADLINE, check


def request(person, method, path, body=b"", **fields):
    """The bytes of a request, so that nothing is put together while the time is taken."""
    sent = {"Host": "localhost", **person.headers(), **fields}
    if body:
        sent |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {value}" for name, value in sent.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


class Connection:
    """One connection that is kept; `take` says what arrived, however it was cut."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), DEADLINE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.kept = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def fill(self):
        more = self.socket.recv(262_144)
        check("the server keeps the connection", more, self.kept[-200:])
        self.kept += more

    def read_head(self):
        while (end := self.kept.find(b"\r\n\r\n")) < 0:
            self.fill()
        head, self.kept = self.kept[:end + 2], self.kept[end + 4:]
        return head

    def exchange(self, sent, status):
        """Sends a request and returns the body of its answer."""
        self.socket.sendall(sent)
        head = self.read_head()
        check(f"the answer is {status}", head.startswith(b"HTTP/1.1 %d" % status), head)
        begin = head.find(b"Content-Length: ")
        length = int(head[begin + 16:head.index(b"\r", begin)]) if begin >= 0 else 0
        while len(self.kept) < length:
            self.fill()
        body, self.kept = self.kept[:length], self.kept[length:]
        return body


class Stream(Connection):
    """An open stream of events; `headers` are read when it exists."""

    def __init__(self, port, person):
        super().__init__(port)
        self.socket.sendall(request(person, "GET", "/api/live"))
        head = self.read_head()
        check("the stream begins", head.startswith(b"HTTP/1.1 200"), head)

    def has(self, event):
        """Whether the event has come; what came up to it is forgotten."""
        _, found, rest = self.kept.partition(b"event: " + event + b"\n")
        if found:
            self.kept = rest
        return bool(found)

    def wait_for(self, event):
        while not self.has(event):
            self.fill()


def arrivals(streams, event):
    """When the event was read from each of the streams, in the order in which that happened."""
    poll, waiting, times = select.epoll(), {stream.socket.fileno(): stream for stream in streams}, []
    for number in waiting:
        poll.register(number, select.EPOLLIN)
    while waiting:
        ready = poll.poll(DEADLINE)
        check(f"{event.decode()} reaches everybody", ready, f"{len(waiting)} streams wait")
        for number, _ in ready:
            stream = waiting[number]
            stream.fill()
            if stream.has(event):
                times.append(time.perf_counter())
                poll.unregister(number)
                del waiting[number]
    poll.close()
    return times


class Meter:
    """Load of the machine, and of both sides: says when the client was what was measured."""

    def __init__(self, server):
        self.server = server

    def __enter__(self):
        self.began = self.now()
        return self

    def __exit__(self, *_):
        wall, client, served = (after - before for before, after in zip(self.began, self.now()))
        self.text = (f"    load average {os.getloadavg()[0]:.1f}; "
                     f"of one processor the server took {served / wall:.0%}, the client {client / wall:.0%}")
        if client > 0.7 * wall:
            self.text += ": THE CLIENT WAS BUSY, the server may be better than this"

    def now(self):
        with open(f"/proc/{self.server.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(") ")[2].split()  # proc(5): utime and stime are the 14th and 15th
        ticks = int(fields[11]) + int(fields[12])
        return time.perf_counter(), time.process_time(), ticks / os.sysconf("SC_CLK_TCK")


def resident_kb(server):
    with open(f"/proc/{server.process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS:"))
