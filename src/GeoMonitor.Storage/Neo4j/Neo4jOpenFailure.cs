namespace GeoMonitor.Storage.Neo4j;

/// <summary>Turns what a server says when it cannot be used into a sentence an operator can act on.</summary>
internal static class Neo4jOpenFailure
{
    public static StoreUnavailableException Explain(Neo4jOptions options, Neo4jException error) => error.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" when options.User is null => Refuse(
            "no-access", $"The Neo4j server at {options.Uri} wants a user and a password: set User and Password or PasswordFile.", error),
        "Neo.ClientError.Security.Unauthorized" => Refuse(
            "no-access", $"The Neo4j server at {options.Uri} refuses the user '{options.User}' or the password.", error),
        "Neo.ClientError.Security.CredentialsExpired" => Refuse(
            "password-expired",
            $"The password of '{options.User}' at {options.Uri} must be changed before it can be used: run "
            + "ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new' on the database 'system', then set the new one.",
            error),
        "Neo.ClientError.Security.AuthenticationRateLimit" => Refuse(
            "no-access", $"The Neo4j server at {options.Uri} saw too many wrong passwords; correct the password and start again after five seconds.", error),
        "Neo.ClientError.Security.Forbidden" => Refuse(
            "no-access", $"The user '{options.User}' may not do what the monitor needs in the database '{options.Database}': {error.Message}", error),
        "Neo.ClientError.Database.DatabaseNotFound" => Refuse(
            "no-database", $"The Neo4j server at {options.Uri} has no database '{options.Database}'; the Community edition has one, 'neo4j'.", error),
        Neo4jException.ConnectionLost => Refuse("unreachable", error.Message, error),
        _ => Refuse("refused", $"The Neo4j server at {options.Uri} cannot be used: {error.Message} ({error.Code})", error),
    };

    private static StoreUnavailableException Refuse(string code, string sentence, Neo4jException error) => new(code, sentence, error);
}
