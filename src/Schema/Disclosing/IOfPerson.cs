namespace Hub.Schema;

/// <summary>A value in an answer that can be of a person: what the answer gives of it is disclosed of that person.</summary>
internal interface IOfPerson
{
    /// <summary>The person file that it is of; null where it is of nobody.</summary>
    string? FileId { get; }
}
