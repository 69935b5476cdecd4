import { hi } from "./index.js"; it("greets", () => expect(hi).toBe("hi"));
