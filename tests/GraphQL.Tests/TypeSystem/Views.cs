using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Tests.TypeSystem;

public sealed class Views
{
    private static readonly GraphQLSchema Full = GraphQLSchema.Parse("""
        directive @hide on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        type Query { open(a: Int, b: Secret @hide, f: Filter = { y: 2 }): Thing thing: Thing! node: Node secret: Hidden @hide only: Vault kind: Kind }
        interface Node { id: ID! }
        type Thing implements Node & Quiet { id: ID! name: String @hide kind: Kind q: Int }
        interface Quiet { q: Int @hide }
        type Hidden implements Node { id: ID! @hide deep: Deep @hide }
        type Deep { x: Int }
        type Vault { key: String @hide }
        union Any = Thing | Hidden
        enum Kind { A B @hide }
        enum Secret { S }
        input Filter { x: Int = 1 @hide y: Int }
        type Mutation { write: Int @hide }
        """);

    private static readonly SchemaView View = SchemaView.Of(Full, "outsider", new HidesWhatIsMarked());

    [Fact]
    public void Hidden_members_go_and_then_what_nothing_reaches() => Assert.Equal(
        """
        directive @hide on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        type Query {
          open(a: Int, f: Filter = { y: 2 }): Thing
          thing: Thing!
          node: Node
          kind: Kind
        }

        interface Node {
          id: ID!
        }

        type Thing implements Node {
          id: ID!
          kind: Kind
          q: Int
        }

        enum Kind {
          A
        }

        input Filter {
          y: Int
        }

        """.ReplaceLineEndings("\n"), SchemaPrinter.Print(View.Schema));

    [Fact]
    public void The_full_schema_is_as_it_was()
    {
        Assert.NotNull(Full.Query!.Field("secret"));
        Assert.NotSame(Full.Query, View.Schema.Query);
        Assert.Same(Full.Query!.Field("open"), View.Schema.Query!.Field("open")!.Origin);
    }

    [Fact]
    public void A_hidden_default_still_holds()
    {
        var value = Assert.IsType<InputObject>(View.Schema.Query!.Field("open")!.Argument("f")!.Default);
        Assert.Equal(new Dictionary<string, object?> { ["x"] = 1, ["y"] = 2 }, value);
    }

    [Fact]
    public void Annotations_are_found_again_by_type_and_field()
    {
        Assert.Equal("Query.open", View.AnnotationOf("Query", "open"));
        Assert.Null(View.AnnotationOf("Query", "secret"));
    }

    [Theory]
    [InlineData("{ secret { id } }", "Query.secret is not for outsiders (1:3)")]
    [InlineData("{ thing { name id } }", "Thing.name is not for outsiders (1:11)")]
    [InlineData("mutation { write }", "Mutation.write is not for outsiders (1:12)")]
    [InlineData("{ node { ... on Hidden { deep { x } } } }", "Hidden.deep is not for outsiders (1:26)")]
    [InlineData("{ thing { nam } }", "Cannot query field \"nam\" on type \"Thing\". (1:11)")]
    [InlineData("{ open(b: S) { id } }", "Unknown argument \"b\" on field \"Query.open\". Did you mean \"a\" or \"f\"? (1:8)")]
    public void Naming_a_hidden_field_is_answered_with_the_view_s_explanation(string document, string expected) =>
        Assert.Equal(expected, Assert.Single(Validator.Validate(View, Parser.Parse(document))).ToString());

    [Fact]
    public void A_query_root_with_nothing_left_stays_with_introspection()
    {
        var nothing = SchemaView.Of(GraphQLSchema.Parse("type Query { a: Int }"), "nobody", new HidesEverything());
        Assert.Empty(nothing.Schema.Query!.Fields);
        Assert.Empty(Validator.Validate(nothing, Parser.Parse("{ __typename __schema { queryType { name } } }")));
    }

    [Fact]
    public void A_type_that_hides_what_its_interface_shows_is_not_reached_through_it()
    {
        var view = SchemaView.Of(GraphQLSchema.Parse("""
            directive @hide on FIELD_DEFINITION
            type Query { node: Node open: Open }
            interface Node { id: ID! }
            type Open implements Node { id: ID! }
            type Shut implements Node { id: ID! @hide size: Int }
            """), "outsider", new HidesWhatIsMarked());
        Assert.Null(view.Schema.Type("Shut"));
        Assert.Equal(["Open"], view.Schema.PossibleTypes((CompositeType)view.Schema.Type("Node")!).Select(type => type.Name));
    }

    [Fact]
    public void A_default_shows_nothing_that_the_view_hides()
    {
        var view = SchemaView.Of(GraphQLSchema.Parse("""
            directive @hide on INPUT_FIELD_DEFINITION | ENUM_VALUE
            enum Kind { A B @hide }
            input Filter { x: Int @hide kind: Kind = B must: Kind! kinds: [Kind!] inner: Filter }
            input Pick @oneOf { a: Int @hide b: Int }
            type Query {
              whole(f: Filter = { kind: A, must: A, kinds: [A], x: null }): Int
              partly(f: [Filter] = { x: 1, kind: B, must: A, kinds: [A, B], inner: { x: 2, must: A } }): Int
              notAtAll(f: Filter! = { x: 1, must: B }, k: [Kind] = [A, B], p: Pick = { a: 1 }): Int
            }
            """), "outsider", new HidesWhatIsMarked());
        var printed = SchemaPrinter.Print(view.Schema);
        Assert.Contains("whole(f: Filter = { kind: A, must: A, kinds: [A] }): Int", printed, StringComparison.Ordinal);
        Assert.Contains("partly(f: [Filter] = { must: A, inner: { must: A } }): Int", printed, StringComparison.Ordinal);
        Assert.Contains("notAtAll(f: Filter!, k: [Kind], p: Pick): Int", printed, StringComparison.Ordinal);
        Assert.Contains("  kind: Kind\n", printed, StringComparison.Ordinal);
        Assert.Equal(printed, SchemaPrinter.Print(GraphQLSchema.Parse(printed)));
        Assert.False(view.Schema.Query!.Field("notAtAll")!.Argument("f")!.IsRequired);
    }

    private class HidesWhatIsMarked : IViewPolicy
    {
        public virtual bool Shows(CompositeType parent, FieldDefinition field) => field.Applied("hide") is null;

        public bool Shows(FieldDefinition owner, InputValueDefinition argument) => argument.Applied("hide") is null;

        public bool Shows(DirectiveDefinition owner, InputValueDefinition argument) => true;

        public bool Shows(InputObjectType parent, InputValueDefinition field) => field.Applied("hide") is null;

        public bool Shows(EnumType parent, EnumValueDefinition value) => value.Applied("hide") is null;

        public object? Annotate(CompositeType parent, FieldDefinition field) => $"{parent}.{field.Name}";

        public GraphQLError? Explain(string parentType, string field) => GraphQLError.Of("NOT_SHARED", $"{parentType}.{field} is not for outsiders");
    }

    private sealed class HidesEverything : HidesWhatIsMarked
    {
        public override bool Shows(CompositeType parent, FieldDefinition field) => false;
    }
}
