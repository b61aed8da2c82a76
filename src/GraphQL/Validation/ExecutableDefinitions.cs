using GraphQL.Language;

namespace GraphQL.Validation;

/// <summary>5.1.1 Executable Definitions: a document to execute has operations and fragments, nothing else.</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void OtherDefinition(Definition definition)
    {
        var name = definition switch
        {
            SchemaDefinition => "schema",
            TypeDefinition type => $"\"{type.Name}\"",
            DirectiveDefinitionSyntax directive => $"\"{directive.Name}\"",
            _ => "other",
        };
        Report($"The {name} definition is not executable.", definition.Location);
    }
}
