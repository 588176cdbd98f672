// A question to an originator. Its words are withheld while they rest on what another has yet to release.
import type { Release, Tlp } from "../api/bodies.ts";

/** As what is shown of it is marked: one's own reports always, the words once they are there. */
export const markingsOf = ({ content, own }: Release): Tlp[] => [
  ...own.map(({ tlp }) => tlp),
  ...(content === null ? [] : [content.tlp]),
];
