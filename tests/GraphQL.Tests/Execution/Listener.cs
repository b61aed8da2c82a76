using GraphQL.Execution;
using GraphQL.Harness;
using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Tests.Execution;

/// <summary>Takes down what an answer tells; every object is a subject of its own, so that nothing can be told of the wrong one.</summary>
internal sealed class Listener : IAnswerVisitor
{
    private readonly List<string> subjects = ["nobody"];

    public Told Told { get; } = new();

    /// <summary>The lists of fields, each as often as it came.</summary>
    public List<IReadOnlyList<FieldDefinition>> Lists { get; } = [];

    public void Enter(string type, IReadOnlyList<object> objects, Span<int> subjects)
    {
        Assert.Equal(objects.Count, subjects.Length);
        for (var i = 0; i < subjects.Length; i++)
        {
            if (subjects[i] >= 0)
            {
                var isRoot = type is "Query" or "Mutation" or "Subscription";
                var path = isRoot ? "" : ((MockObject)objects[i]).Path;
                Told.Objects.Add($"{type} {path} under {(isRoot ? "" : this.subjects[subjects[i]])}");
                this.subjects.Add(path);
                subjects[i] = this.subjects.Count - 1;
            }
        }
    }

    public void Given(string type, IReadOnlyList<FieldDefinition> fields, ReadOnlySpan<int> subjects)
    {
        Lists.Add(fields);
        foreach (var subject in subjects)
        {
            foreach (var field in subject >= 0 ? fields : [])
            {
                Told.Given.Add($"{this.subjects[subject]} {type}.{field.Name}");
            }
        }
    }

    public void Refused(string type, FieldDefinition field, int subject, GraphQLError error)
    {
        Assert.EndsWith(field.Name, (string)error.Path!.Last(step => step is string), StringComparison.Ordinal);
        Told.Refused.Add($"{subjects[subject]} {string.Join('.', error.Path!)}: {error.Message}");
    }
}
