using System.Text;
using GraphQL.Language;
using GraphQL.Response;
using GraphQL.TypeSystem;
using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

public sealed class FieldSelectionMerging
{
    private const string Advice = "Use different aliases on the fields to fetch both if this was intentional.";

    [Theory]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { isAtLocation(x: 1, y: 2) isAtLocation(y: 2, x: 1) } }")]
    [InlineData("{ dog { name } dog { nickname } }")]
    [InlineData("{ pet { ... on Dog { name } ... on Cat { name: nickname } } }")]
    [InlineData("{ pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } }")]
    [InlineData("{ pet { ... on Dog { isAtLocation(x: 1) } ... on Dog { isAtLocation(x: 1) @note(text: \"other\") } } }")]
    public void Fields_that_give_one_answer_merge(string document) => Check.Valid(document);

    [Fact]
    public void Two_fields_under_one_name_conflict() => Check.Finds(
        "{ dog { name: nickname name } }",
        $"Fields \"name\" conflict because \"nickname\" and \"name\" are different fields. {Advice} (1:9) (1:24)");

    [Fact]
    public void One_field_with_different_arguments_conflicts() => Check.Finds(
        "{ dog { isAtLocation(x: 1) isAtLocation(x: 2) } }",
        $"Fields \"isAtLocation\" conflict because they have differing arguments. {Advice} (1:9) (1:28)");

    [Fact]
    public void Conflicts_deep_below_and_through_fragments_tell_the_way() => Check.Finds(
        "{ human { relatives { ...A } } human { relatives { ...B } } } fragment A on Human { a: age } fragment B on Human { a: name }",
        $"Fields \"human\" conflict because subfields \"relatives\" conflict because subfields \"a\" conflict because \"age\" and \"name\" are different fields. {Advice} (1:3) (1:11) (1:85) (1:32) (1:40) (1:116)");

    [Fact]
    public void Each_pair_is_told_each_clash_below_and_the_circle_as_well() => Check.Finds(
        "{ dog { ...A } } fragment A on Dog { x: name x: nickname mother { y: name } mother { y: nickname ...A } }",
        "Cannot spread fragment \"A\" within itself. (1:98)",
        $"Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. {Advice} (1:38) (1:46)",
        $"Fields \"mother\" conflict because subfields \"y\" conflict because \"name\" and \"nickname\" are different fields. {Advice} (1:58) (1:67) (1:77) (1:86)");

    [Fact]
    public void A_refused_document_with_too_many_pairs_is_still_told_one() => Assert.Single(
        Unlimited($"{{ dog {{ {string.Concat(Enumerable.Repeat("name ", 2_000))} name: nickname }} }}"));

    [Fact]
    public void Different_objects_may_have_different_fields_but_not_different_shapes() => Check.Finds(
        "{ pet { ... on Dog { x: barkVolume } ... on Cat { x: nickname } } }",
        $"Fields \"x\" conflict because they return conflicting types \"Int\" and \"String\". {Advice} (1:22) (1:51)");

    [Fact]
    public void An_interface_field_meets_the_fields_of_every_object() => Check.Finds(
        "{ pet { name ... on Dog { name: nickname } } }",
        $"Fields \"name\" conflict because \"name\" and \"nickname\" are different fields. {Advice} (1:9) (1:27)");

    [Fact]
    public void A_hostile_document_is_settled_without_comparing_all_pairs()
    {
        var many = string.Concat(Enumerable.Repeat("mother { name } ", 4_000));
        Assert.Empty(Unlimited($"{{ dog {{ {many} }} }}"));

        // Each fragment takes the next in twice: two to the thirtieth paths, but only thirty sets of fields.
        var doubling = new StringBuilder("{ dog { ...F0 } } ");
        for (var i = 0; i < 30; i++)
            doubling.Append(System.Globalization.CultureInfo.InvariantCulture, $"fragment F{i} on Dog {{ a: mother {{ ...F{i + 1} }} b: mother {{ ...F{i + 1} }} }} ");
        Assert.Empty(Unlimited(doubling + "fragment F30 on Dog { name }"));
    }

    private static IReadOnlyList<GraphQLError> Unlimited(string document) =>
        Validator.Validate(SchemaView.Full(Check.Schema), Parser.Parse(document, ParserLimits.Trusted), ValidationOptions.Unlimited);
}
