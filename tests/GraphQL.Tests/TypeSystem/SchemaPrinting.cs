using GraphQL.TypeSystem;

namespace GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinting
{
    private const string Sdl = """"
        "The schema."
        schema @note(text: "s") {
          query: Root
        }

        """
        A note,
          on anything.
        """
        directive @note(text: String!, "How often." times: Int = 1) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION

        """The root."""
        type Root implements Node @note(text: "a") @note(text: "b") {
          id: ID!

          """A field."""
          field(plain: [Int!]! = [1, 2] @note(text: "c")): String @deprecated(reason: "old")
          other(
            """Described."""
            x: Pick = { a: 1 }
            y: Date
          ): Any
        }

        interface Node {
          id: ID!
        }

        union Any = Root

        enum Kind {
          A

          """The second."""
          B @deprecated
        }

        input Pick @oneOf {
          a: Int
          kind: Kind
        }

        scalar Date @specifiedBy(url: "https://example.com")
        """";

    [Fact]
    public void A_printed_schema_reads_as_the_same_schema()
    {
        var all = new SchemaPrinterOptions { AppliedDirectives = true };
        var once = SchemaPrinter.Print(GraphQLSchema.Parse(Sdl), all);
        Assert.Equal(once, SchemaPrinter.Print(GraphQLSchema.Parse(once), all));
        foreach (var line in Sdl.ReplaceLineEndings("\n").Split('\n').Where(line => !line.Contains("How often", StringComparison.Ordinal) && !line.Contains("The schema", StringComparison.Ordinal)))
            Assert.Contains(line, once, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_directives_and_descriptions_can_be_left_out()
    {
        var plain = SchemaPrinter.Print(GraphQLSchema.Parse(Sdl), new SchemaPrinterOptions { Descriptions = false });
        Assert.DoesNotContain("\"\"\"", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("@note(text", plain.Replace("directive @note(text", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@deprecated(reason: \"old\")", plain, StringComparison.Ordinal);
    }
}
