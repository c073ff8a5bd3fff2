/** The small document of the domain's tests, for the tests of the data layer. */
export { smallDocument } from "../../domain/document/testing/small-document";
