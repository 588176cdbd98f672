import { defineConfig } from "vitest/config";

// The program serves the pages itself; in development and in browser tests this server stands in for it, with the
// same policy, and passes the interface on. `localhost`, not an address: cookies that are Secure go over plain HTTP
// to this machine only by that name.
const server = process.env.KANAME_URL ?? "http://localhost:8080";
const proxy = { "/api": { target: server } };

export const pagePolicy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

export default defineConfig({
  build: {
    target: "es2023",
    // Everything is a file of its own: an inlined picture would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy, host: "localhost" },
  preview: {
    proxy,
    host: "localhost",
    headers: { "Content-Security-Policy": pagePolicy, "X-Content-Type-Options": "nosniff" },
  },
  test: { environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"], setupFiles: ["test/setup.ts"] },
});
