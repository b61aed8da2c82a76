using GraphQL.TypeSystem;
using Hub.Domain;

namespace Hub.Schema.Tests;

/// <summary>Who may read and send what, as the hub itself reads the contract: a table a type, of the views that its callers get.</summary>
internal sealed class SharingMatrix(GraphQLSchema contract, SharingPolicy policy, Lawbooks law)
{
    private readonly CallerClasses _classes = new(contract, policy, law);

    public override string ToString()
    {
        var types = contract.Types.Where(type => !type.IsIntrospection).ToList();
        List<MatrixTable> read = [.. types.OfType<CompositeType>().Where(type => type.Fields.Count > 0).Select(Fields), .. types.OfType<EnumType>().Where(type => type.Values.Any(IsShared)).Select(Values), .. types.OfType<InputObjectType>().Where(type => type.Fields.Any(IsShared)).Select(Filters)];
        List<MatrixTable> sent = [.. types.OfType<InputObjectType>().Where(type => type.Fields.Any(field => policy.OfInput(field) is not null)).Select(Inputs)];
        var cited = read.Concat(sent).SelectMany(table => table.Articles).Distinct().OrderBy(a => a.Rulebook, StringComparer.Ordinal).ThenBy(a => a.Number);
        var links = cited.Select(article => $"[{article}]: ../rulebooks/{law.Find(article)!.File}");
        return string.Join('\n', ["## What may be asked for", "", Purposes(), "## What may be read", "", .. read, "## What may be sent", "", .. sent, .. links]);
    }

    private string Purposes() => "| audience | purposes that its tokens may state |\n| --- | --- |\n"
        + string.Concat(CallerClasses.Audiences.Where(audience => audience != Audience.Public).Select(audience => $"| {EnumName.Of(audience)} | {string.Join(", ", policy.Purposes.Of(audience).Select(EnumName.Of))} |\n"));

    private MatrixTable Fields(CompositeType type) => new(type.Name, type.Description, [.. type.Fields.SelectMany(field => Field(type, field))],
        [.. type.Fields.SelectMany(field => policy.DelaysOf(type.Name, field.Name), (field, delay) => Note(field.Name, delay))]);

    private static string Note(string field, Delay delay) =>
        $"`{field}`: what {Names(delay.Of)} did is told to {Names(delay.To)} only when {delay.Days} days have passed, {string.Join(' ', delay.Basis.Select(article => $"[{article}]"))}";

    private static string Names(IReadOnlyList<Audience> audiences) => string.Join(", ", audiences.Select(EnumName.Of));

    /// <summary>The field's row, and one for each argument that fewer have than the field.</summary>
    private IEnumerable<(string, IReadOnlyDictionary<Audience, Right>)> Field(CompositeType type, FieldDefinition field) =>
    [
        Row(field.Name, (_, view) => view.AnnotationOf(type.Name, field.Name) as FieldShare, Form),
        .. field.Arguments.Where(IsShared).Select(argument => Row($"{field.Name}({argument.Name}:)",
            (who, view) => (view.Schema.Type(type.Name) as CompositeType)?.Field(field.Name)?.Argument(argument.Name) is null ? null : Part(type, argument, who), _ => "●")),
    ];

    private MatrixTable Values(EnumType type) => new(type.Name, type.Description,
        [.. type.Values.Select(value => Row(value.Name, (who, view) => (view.Schema.Type(type.Name) as EnumType)?.Value(value.Name) is null ? null : Part(type, value, who), _ => "●"))]);

    /// <summary>The input fields that fewer have than the argument which they are of.</summary>
    private MatrixTable Filters(InputObjectType type) => new(type.Name, type.Description,
        [.. type.Fields.Where(IsShared).Select(field => Row(field.Name, (who, view) => (view.Schema.Type(type.Name) as InputObjectType)?.Field(field.Name) is null ? null : Part(type, field, who), _ => "●"))]);

    private MatrixTable Inputs(InputObjectType type) => new(type.Name, type.Description,
        [.. type.Fields.Select(field => Row(field.Name, (who, view) => (view.Schema.Type(type.Name) as InputObjectType)?.Field(field.Name) is null
            ? null
            : FieldShare.Of(type.Name, field.Name, policy.OfInput(field) ?? [], who), Form))]);

    private FieldShare? Part(NamedType owner, SchemaElement part, CallerClass who) => FieldShare.Of(owner.Name, part.Name, policy.OfPart(part) ?? [], who);

    private bool IsShared(SchemaElement part) => policy.OfPart(part) is not null;

    private (string Place, IReadOnlyDictionary<Audience, Right> Rights) Row(string place, Func<CallerClass, SchemaView, FieldShare?> shareOf, Func<FieldShare, string> form) =>
        (place, CallerClasses.Audiences.ToDictionary(audience => audience, audience => Right.Of([.. _classes.Of(audience).Select(c => (c.Who, shareOf(c.Who, c.View)))], form, law)));

    private static string Form(FieldShare share) => EnumName.Of(share.Reach)[0] + (share.Mask is null ? "" : "\\*");
}
