using GraphQL.Response;
using GraphQL.TypeSystem;

namespace GraphQL.Execution;

/// <summary>
/// Is told what an answer gives out and of whom, a level at a time. Who a subject is, the visitor decides and numbers from 1; 0 is nobody.
/// Only what stands in the response is told: nothing below a null.
/// </summary>
public interface IAnswerVisitor
{
    /// <summary>The objects of one type and level: says whose each of them is.</summary>
    /// <param name="subjects">For each object: on entry the subject of the object above it, on return its own; -1 where the object does not stand in the response.</param>
    void Enter(string type, IReadOnlyList<object> objects, Span<int> subjects);

    /// <summary>Fields that the response has of all these objects, nulls without an error included.</summary>
    /// <param name="fields">The same list for every answer to one compiled document, so that what is drawn from it can be kept.</param>
    /// <param name="subjects">Of each object, as <see cref="Enter"/> said; -1 where it does not stand in the response, or has an error there.</param>
    void Given(string type, IReadOnlyList<FieldDefinition> fields, ReadOnlySpan<int> subjects);

    /// <summary>A field that is null in the response because of an error at its own place.</summary>
    void Refused(string type, FieldDefinition field, int subject, GraphQLError error);
}
