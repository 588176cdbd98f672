// Where one is, in the URL alone: a reload, a bookmark and the back button all lead to the same page.
import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from "react";

const kMoved = "kaname:moved";

/** `keepsPlace`: another choice on the same screen, whose reader stays where they are. */
export function goTo(path: string, { keepsPlace = false } = {}): void {
  if (path !== window.location.pathname + window.location.search) window.history.pushState(null, "", path);
  window.dispatchEvent(new Event(kMoved));
  if (!keepsPlace) window.scrollTo(0, 0);
}

/** The address of this screen with these values in its query; an empty one is left out. */
export function addressWith(values: Record<string, string>): string {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  return window.location.pathname + (query.size > 0 ? `?${query}` : "");
}

/** While something is typed: the address follows, the back button does not stop at every letter. */
export function stayAt(path: string): void {
  window.history.replaceState(null, "", path);
  window.dispatchEvent(new Event(kMoved));
}

function subscribe(changed: () => void) {
  window.addEventListener("popstate", changed);
  window.addEventListener(kMoved, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(kMoved, changed);
  };
}

export const usePath = () => useSyncExternalStore(subscribe, () => window.location.pathname);
export const useQuery = () =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search));

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  keepsPlace?: boolean;
}

/** A link within the pages. Opened in a new tab it is an ordinary link. */
export function Link({ href, keepsPlace = false, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(href, { keepsPlace });
  };
  return <a href={href} onClick={follow} {...rest} />;
}
