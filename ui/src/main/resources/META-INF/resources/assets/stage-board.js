// The board of schools by stage: tells the server which card was let go over which lane, or moved by Alt and an arrow.
// Where a card may go is the server's to say; it draws the board anew.
(() => {
  if (customElements.get("stage-board")) {
    return;
  }
  const KEYS = { ArrowUp: "up", ArrowDown: "down" };

  class StageBoard extends HTMLElement {
    #held = null;

    constructor() {
      super();
      this.addEventListener("dragstart", (event) => this.#take(event));
      this.addEventListener("dragover", (event) => this.#over(event));
      this.addEventListener("drop", (event) => this.#letGo(event));
      this.addEventListener("dragend", () => this.#end());
      this.addEventListener("keydown", (event) => this.#key(event));
      this.addEventListener("focusin", (event) =>
        event.target.closest?.(".school-card[data-school]")?.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown"),
      );
    }

    #take(event) {
      const card = event.target.closest?.(".school-card[data-school]");
      if (!card) {
        return;
      }
      this.#held = card;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.querySelector(".name")?.textContent ?? "");
      card.classList.add("held");
      this.classList.add("moving");
    }

    #over(event) {
      const lane = event.target.closest?.(".lane");
      this.querySelectorAll(".lane.over").forEach((other) => other !== lane && other.classList.remove("over"));
      if (this.#held && lane) {
        event.preventDefault(); // here it may be let go
        event.dataTransfer.dropEffect = "move";
        lane.classList.add("over");
      }
    }

    #letGo(event) {
      const lane = event.target.closest?.(".lane");
      if (this.#held && lane) {
        event.preventDefault();
        if (!lane.contains(this.#held)) {
          this.#tell(this.#held, lane.dataset.lane);
        }
      }
      this.#end();
    }

    #end() {
      this.#held?.classList.remove("held");
      this.#held = null;
      this.classList.remove("moving");
      this.querySelectorAll(".lane.over").forEach((lane) => lane.classList.remove("over"));
    }

    #key(event) {
      const card = event.target.closest?.(".school-card[data-school]");
      const way = KEYS[event.key];
      if (card && way && event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#tell(card, way);
      }
    }

    #tell(card, where) {
      this.dispatchEvent(new CustomEvent("card-moved", { detail: `${card.dataset.school} ${where}` }));
    }
  }

  customElements.define("stage-board", StageBoard);
})();
