using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.5.1.4 Fragments Must Be Used, by an operation, if only through other fragments.</summary>
internal sealed class FragmentsMustBeUsed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(Document document)
    {
        var used = document.Operations.SelectMany(Context.ReachableFrom).Select(fragment => fragment.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Fragments.Where(fragment => !used.Contains(fragment.Name)))
            Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
    }
}
