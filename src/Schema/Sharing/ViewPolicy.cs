using GraphQL.Response;
using GraphQL.TypeSystem;

namespace Hub.Schema;

/// <summary>What of the contract a class of callers sees.</summary>
internal sealed class ViewPolicy(SharingPolicy policy, CallerClass who) : IViewPolicy
{
    public bool Shows(CompositeType parent, FieldDefinition field) => ShareOf(parent.Name, field.Name) is not null;

    public bool Shows(FieldDefinition owner, InputValueDefinition argument) => Has(policy.OfPart(argument));

    public bool Shows(DirectiveDefinition owner, InputValueDefinition argument) => true;

    public bool Shows(InputObjectType parent, InputValueDefinition field) => !who.Without.Has(parent.Name, field.Name) && Has(policy.OfPart(field)) && Has(policy.OfInput(field));

    public bool Shows(EnumType parent, EnumValueDefinition value) => Has(policy.OfPart(value));

    public object? Annotate(CompositeType parent, FieldDefinition field)
    {
        if (ShareOf(parent.Name, field.Name) is not { } share) return null;
        var record = FieldShare.Of(parent.Name, field.Name, policy.OfType(parent.Name), who);
        return record is not null && share.Reach < record.Reach
            ? new GuardedShare(share.Type, share.Field, share.Reach, share.Mask, share.Basis)
            : share;
    }

    public GraphQLError? Explain(string parentType, string field)
    {
        var grants = policy.OfField(parentType, field);
        return grants.Count == 0 ? null : NotShared.Of(parentType, field, grants, who);
    }

    private FieldShare? ShareOf(string type, string field) => FieldShare.Of(type, field, policy.OfField(type, field), who);

    private bool Has(IReadOnlyList<Grant>? grants) => grants is null || grants.Any(g => g.BasisFor(who).Count > 0);
}
