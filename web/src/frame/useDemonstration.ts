import { useResource } from "./app.tsx";

/** Whether all that this server holds is invented. It says so on every screen, in the title, and on paper. */
export const useDemonstration = () => Boolean(useResource("get /api/status").value?.demonstration);
