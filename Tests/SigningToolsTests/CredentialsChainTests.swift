import AWSSigning
import SigningTools
import Testing

@Suite("Shared AWS files") struct SharedConfigFileTests {
    @Test func profilesAreRead() throws {
        let text = """
            # a comment
            [default]
            aws_access_key_id = AKIADEFAULT
            aws_secret_access_key=a/b+c=#d ; a comment
            region = eu-west-1 # another

            [ media ]\r
              nested = belongs to nothing\r
            AWS_Access_Key_ID = AKIAMEDIA\r
            empty =
            [default]
            aws_session_token = later
            """
        let file = try SharedConfigFile([0xEF, 0xBB, 0xBF] + Array(text.utf8), kind: .credentials)
        #expect(file.profileNames == ["default", "media"])
        #expect(file["default"]?["aws_secret_access_key"] == "a/b+c=#d")
        #expect(file["default"]?["region"] == "eu-west-1")
        #expect(file["default"]?["aws_session_token"] == "later")
        #expect(file["media"]?["aws_access_key_id"] == "AKIAMEDIA")
        #expect(file["media"]?["empty"] == "")
        #expect(file["media"]?["nested"] == nil)
        #expect(file["other"] == nil)
    }

    @Test func theConfigFileNamesItsSectionsOtherwise() throws {
        let text =
            "[default]\nregion=a\n[profile media]\nregion=b\n[media]\nregion=c\n[sso-session x]\nregion=d\n[services y]\n"
        let file = try SharedConfigFile(Array(text.utf8), kind: .config)
        #expect(file.profileNames == ["default", "media"])
        #expect(file["media"]?["region"] == "b")
    }

    @Test(arguments: [
        ("aws_access_key_id = A", 1, "stands before any section"), ("[a]\nsecret", 2, "neither a section"),
        ("[a\n", 1, "without ']'"), ("[]\n", 1, "without name"), ("[a] b\n", 1, "after the ']'"),
        ("[a]\n= b\n", 2, "no name"), ("[a]\nb c = d\n", 2, "no name"), ("  indented\n", 1, "before any section"),
        ("[a]\nb = c\u{0}d\n", 2, "control character"), ("[a]\rb = c\n", 1, "control character"),
    ]) func malformedLinesAreNamed(_ text: String, _ line: Int, _ message: String) {
        let error = #expect(throws: SharedConfigFile.Malformed.self) {
            try SharedConfigFile(Array(text.utf8), kind: .credentials)
        }
        #expect(error?.line == line)
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }

    @Test func invalidUTF8IsSaidAndNothingIsQuoted() {
        let invalid = #expect(throws: SharedConfigFile.Malformed.self) {
            try SharedConfigFile(Array("[a]\nb = ".utf8) + [0xFF, 0x0A], kind: .credentials)
        }
        #expect(invalid?.description == "line 2: the file is not UTF-8")
        let error = #expect(throws: SharedConfigFile.Malformed.self) {
            try SharedConfigFile(Array("[a]\ns3cr3t\n".utf8), kind: .credentials)
        }
        #expect(error?.description.contains("s3cr3t") == false)
    }
}

@Suite("Finding credentials") struct CredentialsChainTests {
    private func chain(
        _ environment: [String: String] = [:], profile: String? = nil, credentials: String = "", config: String = ""
    ) throws -> CredentialsChain {
        CredentialsChain(
            environment: { environment[$0] }, profile: profile,
            credentialsFile: try SharedConfigFile(Array(credentials.utf8), kind: .credentials),
            configFile: try SharedConfigFile(Array(config.utf8), kind: .config))
    }

    static let key = ["AWS_ACCESS_KEY_ID": "AKIAENV", "AWS_SECRET_ACCESS_KEY": "secret"]
    static let file =
        "[default]\naws_access_key_id=AKIADEFAULT\naws_secret_access_key=s\n"
        + "[media]\naws_access_key_id=AKIAMEDIA\naws_secret_access_key=s\naws_session_token=t\n"
        + "aws_credential_expiration=2026-06-15T12:00:00Z\n"

    @Test func theEnvironmentComesFirstUnlessAProfileIsNamed() throws {
        #expect(try chain(Self.key, credentials: Self.file).credentials().credentials.accessKeyID == "AKIAENV")
        #expect(try chain(Self.key, profile: "media", credentials: Self.file).credentials().source == "profile 'media'")
        #expect(
            try chain(["AWS_PROFILE": "media"], credentials: Self.file).credentials().credentials.accessKeyID
                == "AKIAMEDIA")
        #expect(try chain(credentials: Self.file).credentials().credentials.accessKeyID == "AKIADEFAULT")
    }

    @Test func tokenAndEndAreRead() throws {
        let media = try chain(profile: "media", credentials: Self.file).credentials().credentials
        #expect(media.sessionToken == "t")
        #expect(media.expiration?.text == "20260615T120000Z")
        var environment = Self.key
        environment["AWS_SESSION_TOKEN"] = "token"
        environment["AWS_CREDENTIAL_EXPIRATION"] = "2026-06-15T12:00:00+00:00"
        let found = try chain(environment).credentials().credentials
        #expect(found.sessionToken == "token")
        #expect(found.expiration?.text == "20260615T120000Z")
    }

    @Test func theConfigFileMayHoldTheKeyToo() throws {
        let config = "[profile media]\naws_access_key_id=AKIACONFIG\naws_secret_access_key=s\nregion=eu-north-1\n"
        let chain = try chain(profile: "media", config: config)
        #expect(try chain.credentials().credentials.accessKeyID == "AKIACONFIG")
        #expect(chain.region == "eu-north-1")
    }

    @Test func theRegionComesFromTheEnvironmentFirst() throws {
        #expect(try chain(["AWS_REGION": "a", "AWS_DEFAULT_REGION": "b"]).region == "a")
        #expect(try chain(["AWS_DEFAULT_REGION": "b"]).region == "b")
        #expect(try chain().region == nil)
    }

    @Test(
        arguments: [
            (["AWS_ACCESS_KEY_ID": "AKIA"], nil, "", "AWS_SECRET_ACCESS_KEY is not set"),
            (["AWS_SECRET_ACCESS_KEY": "s3cr3t"], nil, "", "AWS_ACCESS_KEY_ID is not set"),
            (["AWS_ACCESS_KEY_ID": "AK IA", "AWS_SECRET_ACCESS_KEY": "s3cr3t"], nil, "", "holds a space"),
            (["AWS_ACCESS_KEY_ID": "AKIA", "AWS_SECRET_ACCESS_KEY": "s3cr3t\n"], nil, "", "line end"),
            ([:], nil, "", "there are no credentials"), ([:], "x", "[a]\nb=c\n", "there is no profile 'x'"),
            ([:], "a", "[a]\naws_access_key_id=A\n", "one half"), ([:], "a", "[a]\nb=c\n", "has no access key"),
            ([:], "a", "[a]\ncredential_process=x\n", "credential_process"),
            ([:], "a", "[a]\nsso_session=x\n", "sso_session"),
            ([:], "a", "[a]\nrole_arn=x\n", "role_arn"),
            (
                [:], "a", "[a]\naws_access_key_id=A\naws_secret_access_key=s3cr3t\nx_security_token_expires=soon\n",
                "no timestamp"
            ),
        ] as [([String: String], String?, String, String)])
    func whatIsMissingIsSaid(_ environment: [String: String], _ profile: String?, _ file: String, _ message: String)
        throws
    {
        let chain = try chain(environment, profile: profile, credentials: file)
        let error = #expect(throws: CredentialsChain.NotFound.self) { try chain.credentials() }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
        #expect(error?.description.contains("s3cr3t") == false)
    }
}

@Suite("Container credentials") struct ContainerCredentialsTests {
    @Test(arguments: [
        (["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/x"], "169.254.170.2:80/v2/x"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1:9911/get?a=b"], "127.0.0.1:9911/get?a=b"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://[::1]:9911/get"], "::1:9911/get"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://[fd00:ec2::23]/v1"], "fd00:ec2::23:80/v1"),
        (
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://169.254.170.23/v1/credentials"],
            "169.254.170.23:80/v1/credentials"
        ),
    ]) func theEndpointIsRead(_ environment: [String: String], _ expected: String) throws {
        let endpoint = try ContainerEndpoint { environment[$0] }
        #expect("\(endpoint.host):\(endpoint.port)\(endpoint.target)" == expected)
    }

    @Test(
        arguments: [
            [:], ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "v2"],
            ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/a\r\nb"],
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "https://127.0.0.1/"],
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://evil.test/"],
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "nonsense"],
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.0.0.1.evil.test/"],
        ] as [[String: String]]) func othersAreRefused(_ environment: [String: String])
    {
        #expect(throws: CredentialsChain.NotFound.self) { try ContainerEndpoint { environment[$0] } }
    }

    @Test func theAnswerIsRead() throws {
        let answer = #"{"AccessKeyId":"ASIA","SecretAccessKey":"s","Token":"t","Expiration":"2026-06-15T12:00:00Z"}"#
        let found = try CredentialsChain.Found(containerAnswer: Array(answer.utf8))
        #expect(found.credentials.sessionToken == "t")
        #expect(found.credentials.expiration?.text == "20260615T120000Z")
        for bad in ["", "{", "{}", #"{"code":"NoRole"}"#, #"{"AccessKeyId":"","SecretAccessKey":"s"}"#] {
            #expect(throws: CredentialsChain.NotFound.self) {
                try CredentialsChain.Found(containerAnswer: Array(bad.utf8))
            }
        }
    }
}
