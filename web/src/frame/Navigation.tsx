import { useApp, useSession } from "./app.tsx";
import { Link, usePath } from "./place.tsx";
import { navigationOf } from "./screens.ts";

export function Navigation() {
  const { words } = useApp();
  const session = useSession();
  const path = usePath();
  const isHere = (pattern: string) => (pattern === "/" ? path === "/" : path.startsWith(pattern));
  return (
    <nav className="navigation" aria-label={words.frame.navigation}>
      <ul>
        {navigationOf(session).map((screen) => (
          <li key={screen.name}>
            <Link href={screen.pattern} aria-current={isHere(screen.pattern) ? "page" : undefined}>
              {words.screens[screen.name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
