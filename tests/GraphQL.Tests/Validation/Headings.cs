using GraphQL.Validation;

namespace GraphQL.Tests.Validation;

/// <summary>Every rule of the specification has a class and a test of the same name.</summary>
public sealed class Headings
{
    private static readonly string[] OfTheSpecification =
    [
        "Executable Definitions", "Operation Type Existence", "Operation Name Uniqueness", "Lone Anonymous Operation", "Single Root Field",
        "Field Selections", "Field Selection Merging", "Leaf Field Selections", "Argument Names", "Argument Uniqueness", "Required Arguments",
        "Fragment Name Uniqueness", "Fragment Spread Type Existence", "Fragments on Object, Interface or Union Types", "Fragments Must Be Used",
        "Fragment Spread Target Defined", "Fragment Spreads Must Not Form Cycles", "Fragment Spread Is Possible", "Values of Correct Type",
        "Input Object Field Names", "Input Object Field Uniqueness", "Input Object Required Fields", "Directives Are Defined",
        "Directives Are in Valid Locations", "Directives Are Unique per Location", "Variable Uniqueness", "Variables Are Input Types",
        "All Variable Uses Defined", "All Variables Used", "All Variable Usages Are Allowed",
    ];

    [Fact]
    public void Each_has_a_class_and_there_are_no_others_but_the_limits()
    {
        var rules = typeof(Validator).Assembly.GetTypes().Where(type => type.BaseType?.Name == "ValidationRule").Select(type => type.Name);
        Assert.Equal(OfTheSpecification.Select(ClassName).Append("DocumentLimits").Order(StringComparer.Ordinal), rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_has_a_test()
    {
        var tests = typeof(Headings).Assembly.GetTypes().Where(type => type.Namespace == typeof(Headings).Namespace).Select(type => type.Name);
        Assert.Empty(OfTheSpecification.Select(ClassName).Except(tests));
    }

    private static string ClassName(string heading) =>
        string.Concat(heading.Split(' ', ',').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
