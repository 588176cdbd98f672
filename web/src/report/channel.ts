// By which means a regime wants a report: some want a telephone call, and take no other way for it.
import type { Text } from "../api/bodies.ts";

/** The regime says in words alone by which means it is reported; those that take this system name it first. */
export const isElsewhere = (form: Text) => !form.en.includes("this system");
