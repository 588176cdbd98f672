import { useApp } from "./app.tsx";
import { Link } from "./place.tsx";

export function Missing() {
  const { words } = useApp();
  return (
    <>
      <h1>{words.frame.missing}</h1>
      <p>{words.frame.missingWhy}</p>
      <p>
        <Link href="/">{words.frame.toStart}</Link>
      </p>
    </>
  );
}
