import { useApp } from "./app.tsx";
import { Link } from "./place.tsx";

/** A screen that is not disclosed to the role of whoever asks for it. */
export function Closed() {
  const { words } = useApp();
  return (
    <>
      <h1>{words.notForYou}</h1>
      <p>
        <Link href="/">{words.frame.toStart}</Link>
      </p>
    </>
  );
}
