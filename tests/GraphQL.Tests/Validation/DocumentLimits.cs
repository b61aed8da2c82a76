using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

public sealed class DocumentLimits
{
    [Fact]
    public void Depth_is_counted_through_fragments() => Check.Finds(
        ValidationOptions.Default with { MaxDepth = 3 },
        "{ dog { ...F } } fragment F on Dog { mother { mother { name } } }", "The operation nests fields more than 3 deep. (1:1)");

    [Fact]
    public void Fields_fragments_and_aliases_are_counted_where_they_end_up()
    {
        const string document = "{ dog { ...F mother { ...F } } } fragment F on Dog { a: name b: nickname }";
        Check.Finds(ValidationOptions.Default with { MaxFields = 8, MaxAliases = 4 }, document);
        Check.Finds(
            ValidationOptions.Default with { MaxFields = 7, MaxAliases = 3 }, document,
            "The operation gives more than 3 aliases. (1:1)",
            "The operation selects, with the operations before it, more than 7 fields and fragments. (1:1)");
    }

    [Fact]
    public void Fragments_that_double_each_other_are_counted_without_being_expanded()
    {
        var document = "{ dog { ...F0 } } " + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Dog {{ ...F{i + 1} mother {{ ...F{i + 1} }} }} "));
        var errors = Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse(document + "fragment F60 on Dog { name }"));
        Assert.Equal(["MAX_DEPTH", "MAX_FIELDS"], errors.Select(error => error.Code));
    }

    [Fact]
    public void Operations_that_share_a_long_chain_of_fragments_are_counted_together()
    {
        var operations = string.Concat(Enumerable.Range(0, 300).Select(i => $"query Q{i} {{ ...F{i} }} "));
        var fragments = string.Concat(Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));
        var errors = Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse(operations + fragments + "fragment F300 on Query { dog { name } }"));
        Assert.Equal("MAX_FIELDS", Assert.Single(errors).Code);
    }

    [Fact]
    public void Introspection_goes_round_in_circles_only_so_often()
    {
        Check.Valid("{ __type(name: \"Dog\") { fields { type { fields { name } } } } }");
        Check.Finds(
            "{ __type(name: \"Dog\") { fields { type { fields { type { interfaces { name } } } } } } }",
            "The operation goes from types to their members more than 2 deep. (1:1)");
    }

    [Fact]
    public void A_chain_of_thousands_of_fragments_is_refused_and_not_followed_until_the_stack_ends()
    {
        var open = string.Concat(Enumerable.Repeat("...{", 190));
        var close = new string('}', 190);
        var fragments = Enumerable.Range(0, 400).Select(i => $"fragment F{i} on Dog {{ {open} ...F{i + 1} {close} }} ");
        var document = Parser.Parse("{ dog { ...F0 } } " + string.Concat(fragments) + "fragment F400 on Dog { name }", ParserLimits.Trusted);
        Assert.Contains(Validator.Validate(SchemaView.Full(Check.Schema), document), error => error.Code == "MAX_DEPTH");
    }

    [Theory]
    [InlineData("MAX_DEPTH", 2, "{ dog { mother { name } } }")]
    [InlineData("MAX_FIELDS", 3, "{ dog { ...F } } fragment F on Dog { name nickname }")]
    [InlineData("MAX_ALIASES", 1, "{ a: dog { b: name } }")]
    [InlineData("MAX_INTROSPECTION", 0, "{ __schema { types { fields { name } } } }")]
    public void Each_limit_has_a_code_of_its_own_and_tells_the_bound(string code, int limit, string document)
    {
        var options = ValidationOptions.Unlimited with
        {
            MaxDepth = code == "MAX_DEPTH" ? limit : int.MaxValue,
            MaxFields = code == "MAX_FIELDS" ? limit : int.MaxValue,
            MaxAliases = code == "MAX_ALIASES" ? limit : int.MaxValue,
            MaxIntrospectionLists = code == "MAX_INTROSPECTION" ? limit : int.MaxValue,
        };
        var error = Assert.Single(Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse(document), options));
        Assert.Equal((code, limit), (error.Code, error.Extensions!["limit"]));
        Assert.Empty(Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse(document), ValidationOptions.Unlimited));
    }

    [Fact]
    public void Errors_end_where_nobody_reads_them_any_more()
    {
        var errors = Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse($"{{ {string.Concat(Enumerable.Repeat("nowhere ", 500))} }}"));
        Assert.Equal(101, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }
}
