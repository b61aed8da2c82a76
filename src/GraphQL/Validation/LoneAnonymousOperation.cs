using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.2.3.1 Lone Anonymous Operation: an operation without a name is the only one.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(Document document)
    {
        if (document.Operations.Count() < 2)
            return;
        foreach (var anonymous in document.Operations.Where(operation => operation.Name is null))
            Report("This anonymous operation must be the only defined operation.", anonymous.Location);
    }
}
