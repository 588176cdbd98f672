import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useApp, useSession } from "./app.tsx";
import type { FrameActions } from "./Frame.tsx";
import { goTo } from "./place.tsx";
import { navigationOf } from "./screens.ts";

interface Props {
  actions: FrameActions;
  close: () => void;
}

export default function Palette({ actions, close }: Props) {
  const { words } = useApp();
  const session = useSession();
  const { contains } = useFilter({ sensitivity: "base" });
  const rows = [
    ...navigationOf(session).map((screen) => ({
      id: screen.name,
      name: words.screens[screen.name],
      also: words.commands.also[screen.name],
      act: () => goTo(screen.pattern),
    })),
    { id: "language", name: words.frame.language, also: "", act: actions.turnLanguage },
    { id: "theme", name: words.frame.themes.dark.split(/[:：]/)[0] ?? "", also: "", act: actions.turnTheme },
    { id: "sign-out", name: words.frame.signOut, also: "", act: actions.leave },
  ];
  const run = (id: unknown) => {
    close();
    rows.find((row) => row.id === id)?.act();
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && close()}>
      <Modal className="palette">
        <Dialog>
          <div className="palette-head">
            <Heading slot="title">{words.commands.title}</Heading>
            <button type="button" className="quiet" onClick={close}>
              {words.close}
            </button>
          </div>
          <Autocomplete filter={contains}>
            <SearchField autoFocus>
              <Label>{words.commands.field}</Label>
              <Input />
            </SearchField>
            <Menu
              items={rows}
              onAction={run}
              aria-label={words.commands.title}
              renderEmptyState={() => words.commands.empty}
            >
              {(row) => <MenuItem textValue={`${row.name} ${row.also ?? ""}`}>{row.name}</MenuItem>}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
