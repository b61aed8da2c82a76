using GraphQL.Binding;
using GraphQL.Response;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>A share that reaches fewer records than those the field can stand on, so that each record is checked, a level at once.</summary>
public sealed record GuardedShare(string Type, string Field, Reach Reach, Mask? Mask, IReadOnlyList<ArticleRef> Basis)
    : FieldShare(Type, Field, Reach, Mask, Basis), IFieldGuard
{
    public async ValueTask<IReadOnlyList<GraphQLError?>?> CheckAsync(FieldContext context, IReadOnlyList<object> parents)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(parents);
        var session = context.State<Session>();
        var within = await RecordReach.WithinAsync(session, Reach, parents, context.Cancellation);
        if (within.All(inside => inside)) return null;
        var refusal = Withheld.Because(session, this);
        return [.. within.Select(inside => inside ? null : refusal)];
    }
}
