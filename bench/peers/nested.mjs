import { answering } from "./answering.mjs";

export default answering("nested");
