import { hello } from "@yimen/standards"; export const hi = hello();
