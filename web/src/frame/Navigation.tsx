import { useEffect, useRef } from "react";
import { useApp, useSession } from "./app.tsx";
import { Link, usePath } from "./place.tsx";
import { navigationOf, screenOf } from "./screens.ts";

/** The entry a path belongs to: an answer to a request for release is part of the notices. */
export function Navigation() {
  const { words } = useApp();
  const session = useSession();
  const path = usePath();
  const here = screenOf(path)?.screen.name;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a phone the entries stand in one row: the one where one is, is in it.
    const current = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (list.current && current) list.current.scrollLeft = current.offsetLeft - 48;
  }, [here]);
  return (
    <nav className="navigation" aria-label={words.frame.navigation}>
      <ul ref={list}>
        {navigationOf(session).map((screen) => (
          <li key={screen.name}>
            <Link href={screen.pattern} aria-current={screen.name === here ? "page" : undefined}>
              {words.screens[screen.name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
